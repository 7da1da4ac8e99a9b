package kr.ilovepet.storefront.orders;

import java.util.Locale;
import kr.ilovepet.storefront.web.Texts;

/** Why shoppers cancel, as the page offers it. */
public enum CancelReason {
    CHANGED_MIND,
    WRONG_CHOICE,
    ORDER_AGAIN,
    TOO_LATE,
    /** In the shopper's own words. */
    OTHER;

    /** The reason in Korean, which those who read it speak: the shop's people, and Toss. */
    String text() {
        return Texts.get(Locale.KOREAN, "cancel.reason." + name());
    }
}
