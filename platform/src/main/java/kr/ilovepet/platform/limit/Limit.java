package kr.ilovepet.platform.limit;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How often something may be done: a token bucket that is full at first and refilled evenly. So many times at once, and
 * as many again in each period.
 *
 * @param name for keys, metrics and log lines: lower case with hyphens
 * @param times at least 1
 * @param period in which an empty bucket fills; at least a microsecond for each time
 */
public record Limit(String name, int times, Duration period) {

    /** So many times the share of one network goes to a customer who has many. */
    public static final int NETWORKS_OF_A_CUSTOMER = 4;

    /** Refuses what is no limit. */
    public Limit {
        if (times < 1 || period.toNanos() / 1_000 < times) {
            throw new IllegalArgumentException(name + " is no limit: " + times + " in " + period);
        }
    }

    /**
     * This limit for one of those who are counted.
     *
     * @param whose a member's number; together with the limit's name it names the bucket
     */
    public Use of(Object whose) {
        return new Use(this, whose.toString(), null);
    }

    /**
     * This limit for an address: for its network, and with IPv6 {@value #NETWORKS_OF_A_CUSTOMER} times as much for all
     * the networks together that its customer may have.
     */
    public Use of(ClientAddress from) {
        Use together = from.customer()
                .map(networks -> new Limit(name, times * NETWORKS_OF_A_CUSTOMER, period).of(networks))
                .orElse(null);
        return new Use(this, from.network(), together);
    }

    /** Microseconds until one more is there. */
    long interval() {
        return period.toNanos() / 1_000 / times;
    }

    /**
     * One time that a limit is drawn on.
     *
     * @param limit which
     * @param whose for whom it is counted
     * @param beside what is drawn on at the same time; null for nothing
     */
    public record Use(Limit limit, String whose, Use beside) {

        /** Itself, and what is drawn on at the same time. */
        public Stream<Use> each() {
            return beside == null ? Stream.of(this) : Stream.concat(Stream.of(this), beside.each());
        }

        String key() {
            return "limit:" + limit.name + ":" + whose;
        }
    }
}
