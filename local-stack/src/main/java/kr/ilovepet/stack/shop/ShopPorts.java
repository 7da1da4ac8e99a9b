package kr.ilovepet.stack.shop;

import java.util.Map;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;

/**
 * Where the shop and its components listen.
 *
 * @param address that the shop's public port binds; everything else is on 127.0.0.1
 * @param shop storefront and gateway
 * @param toss Toss sandbox
 * @param kafka broker
 * @param redis server
 * @param database MariaDB
 */
public record ShopPorts(String address, Port shop, Port toss, Port kafka, Port redis, Port database) {

    /** The ports that a person expects, each changed by its environment variable. */
    public static ShopPorts fromEnvironment(Map<String, String> environment) {
        return new ShopPorts(
                environment.getOrDefault("ILOVEPET_ADDRESS", "127.0.0.1"),
                port(environment, "ILOVEPET_PORT", 8000),
                port(environment, "ILOVEPET_TOSS_PORT", 8100),
                port(environment, "ILOVEPET_KAFKA_PORT", 9092),
                port(environment, "ILOVEPET_REDIS_PORT", 6379),
                port(environment, "ILOVEPET_DB_PORT", 3306));
    }

    /** Ports that nobody uses, for tests beside a running shop. */
    public static ShopPorts free() {
        return new ShopPorts("127.0.0.1", Port.free(), Port.free(), Port.free(), Port.free(), Port.free());
    }

    private static Port port(Map<String, String> environment, String variable, int usual) {
        String text = environment.getOrDefault(variable, "");
        try {
            int number = text.isBlank() ? usual : Integer.parseInt(text.strip());
            if (number < 1 || number > 65_535) {
                throw new NumberFormatException();
            }
            return new Port(number, variable);
        } catch (NumberFormatException e) {
            throw new StackException(variable + " must be a port number from 1 to 65535, not \"" + text + "\".", e);
        }
    }
}
