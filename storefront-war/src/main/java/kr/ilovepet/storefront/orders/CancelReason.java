package kr.ilovepet.storefront.orders;

import java.util.Locale;
import kr.ilovepet.storefront.web.Texts;

/** The reasons that the page offers for canceling an order. */
public enum CancelReason {
    CHANGED_MIND,
    WRONG_CHOICE,
    ORDER_AGAIN,
    TOO_LATE,
    /** A reason in the shopper's own words. */
    OTHER;

    /** The reason in Korean, for the shop's staff and for Toss. */
    String text() {
        return Texts.get(Locale.KOREAN, "cancel.reason." + name());
    }
}
