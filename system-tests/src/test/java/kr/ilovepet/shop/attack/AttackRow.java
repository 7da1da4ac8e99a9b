package kr.ilovepet.shop.attack;

import java.time.Duration;
import java.util.List;

/**
 * What one kind of attack came to.
 *
 * @param inputs how many different ones were sent
 * @param refused how many of them the shop refused
 * @param slowest longest time that one took
 * @param took the whole kind
 * @param others what the bystander met with meanwhile
 * @param usual what the bystander meets with when nobody attacks
 * @param faults sentences about what is wrong
 */
record AttackRow(
        String kind,
        int inputs,
        int refused,
        Duration slowest,
        Duration took,
        Bystander.Meanwhile others,
        Bystander.Meanwhile usual,
        List<String> faults) {

    static final String HEAD = """
            | attack | inputs | refused | slowest | took | others: pages | p99 | median against usual | orders | faults |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    @Override
    public String toString() {
        return "| %s | %d | %d | %d ms | %.1f s | %d | %d ms | %.1f | %d | %d |"
                .formatted(
                        kind,
                        inputs,
                        refused,
                        slowest.toMillis(),
                        took.toMillis() / 1000.0,
                        others.pages(),
                        others.p99().toMillis(),
                        (double) others.median().toNanos()
                                / Math.max(1, usual.median().toNanos()),
                        others.orders(),
                        faults.size());
    }
}
