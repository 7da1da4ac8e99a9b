package kr.ilovepet.instance.start;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;

/** The addresses of this machine that a pattern of the data grid means. */
final class LocalAddresses {

    private LocalAddresses() {}

    /**
     * Those that fit any of the patterns.
     *
     * @param patterns with commas between them; each a numeric address in which {@code *} is any number, or {@code 4-7}
     *     one of these
     */
    static List<InetAddress> matching(String patterns) throws SocketException {
        List<String> wanted =
                Arrays.stream(patterns.split(",")).map(String::strip).toList();
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> wanted.stream().anyMatch(pattern -> matches(pattern, address.getHostAddress())))
                .toList();
    }

    static boolean matches(String pattern, String address) {
        String[] parts = pattern.split("\\.");
        String[] numbers = address.split("\\.");
        if (parts.length != numbers.length) {
            return pattern.equals(address);
        }
        for (int i = 0; i < parts.length; i++) {
            if (!fits(parts[i], numbers[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String part, String number) {
        if (part.equals("*") || part.equals(number)) {
            return true;
        }
        if (!part.matches("[0-9]{1,3}-[0-9]{1,3}") || !number.matches("[0-9]{1,3}")) {
            return false;
        }
        int dash = part.indexOf('-');
        int value = Integer.parseInt(number);
        return value >= Integer.parseInt(part.substring(0, dash))
                && value <= Integer.parseInt(part.substring(dash + 1));
    }
}
