package kr.ilovepet.storefront.orders;

import java.time.Instant;

/** When a page began to wait, as its address remembers it. */
final class WaitingSince {

    private WaitingSince() {}

    /** The time in the address, or now if there is none or it makes no sense. */
    static Instant parse(String millis) {
        Instant now = Instant.now();
        if (millis == null || !millis.matches("\\d{1,15}")) {
            return now;
        }
        Instant since = Instant.ofEpochMilli(Long.parseLong(millis));
        return since.isAfter(now) ? now : since;
    }
}
