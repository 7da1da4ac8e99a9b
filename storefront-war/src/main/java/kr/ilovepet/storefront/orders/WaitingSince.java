package kr.ilovepet.storefront.orders;

import java.time.Instant;

/** The time since when a page waits, as a parameter of its address. */
final class WaitingSince {

    private WaitingSince() {}

    /** Reads the parameter; the present time where it is missing, no time or in the future. */
    static Instant parse(String millis) {
        Instant now = Instant.now();
        if (millis == null || !millis.matches("\\d{1,15}")) {
            return now;
        }
        Instant since = Instant.ofEpochMilli(Long.parseLong(millis));
        return since.isAfter(now) ? now : since;
    }
}
