package kr.ilovepet.platform.limit;

import java.time.Duration;

/**
 * How often something may be done: a token bucket that is full at first and refilled evenly. So many times at once, and
 * as many again in each period.
 *
 * @param name for keys, metrics and log lines: lower case with hyphens
 * @param times at least 1
 * @param period in which an empty bucket fills; at least a microsecond for each time
 */
public record Limit(String name, int times, Duration period) {

    /** Refuses what is no limit. */
    public Limit {
        if (times < 1 || period.toNanos() / 1_000 < times) {
            throw new IllegalArgumentException(name + " is no limit: " + times + " in " + period);
        }
    }

    /**
     * This limit for one of those who are counted.
     *
     * @param whose a member's number, a network address; together with the limit's name it names the bucket
     */
    public Use of(Object whose) {
        return new Use(this, whose.toString());
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
     */
    public record Use(Limit limit, String whose) {

        String key() {
            return "limit:" + limit.name + ":" + whose;
        }
    }
}
