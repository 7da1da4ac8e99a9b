package kr.ilovepet.instance.listener;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * The limits of the public listener, from environment variables.
 *
 * @param connections open at once
 * @param connectionsPerAddress open at once from one network address, where an application asks for that
 * @param head time for the head of a request, from its first byte
 * @param body longest pause in a body; see {@link Pace}
 * @param response longest pause of a client in taking what was written for it
 * @param bodyBytes held for all bodies that have not arrived whole
 * @param responseBytes held for all responses that clients have not taken
 */
record ListenerLimits(
        int connections,
        int connectionsPerAddress,
        Duration head,
        Duration body,
        Duration response,
        long bodyBytes,
        long responseBytes) {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SHARE_OF_HEAP = 8;

    /**
     * The limits as an environment has them.
     *
     * @param environment gives the value of a variable, null for none
     * @param heap the greatest size of the heap in bytes, of which bodies and responses get an eighth each by default
     * @throws IllegalArgumentException when a value is no positive whole number
     */
    static ListenerLimits of(UnaryOperator<String> environment, long heap) {
        int share = (int) Math.max(1, heap / SHARE_OF_HEAP / MEGABYTE);
        return new ListenerLimits(
                number(environment, "MAX_CONNECTIONS", 4000),
                number(environment, "MAX_CONNECTIONS_PER_ADDRESS", 200),
                Duration.ofSeconds(number(environment, "REQUEST_HEAD_SECONDS", 10)),
                Duration.ofSeconds(number(environment, "REQUEST_BODY_SECONDS", 20)),
                Duration.ofSeconds(number(environment, "RESPONSE_SECONDS", 20)),
                (long) number(environment, "REQUEST_BODY_MEGABYTES", share) * MEGABYTE,
                (long) number(environment, "RESPONSE_MEGABYTES", share) * MEGABYTE);
    }

    private static int number(UnaryOperator<String> environment, String name, int usual) {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(name + " must be a positive whole number, not " + value);
        }
        return Integer.parseInt(value);
    }
}
