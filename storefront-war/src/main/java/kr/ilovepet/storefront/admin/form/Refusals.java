package kr.ilovepet.storefront.admin.form;

import java.util.Locale;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.web.Texts;

/** The shop's own words for what services refuse, by the stable code. */
public final class Refusals {

    private static final String PREFIX = "admin.refused.";

    private Refusals() {}

    /** The key of the words; those for a code without words of its own quote the service. */
    public static String key(Refusal refusal) {
        String key = PREFIX + refusal.code();
        return Texts.find(Locale.KOREAN, key).isPresent() ? key : PREFIX + "other";
    }

    /** What the words may mention: the code, the service's own sentence, the state or the stock it names. */
    public static Object[] arguments(Refusal refusal) {
        return new Object[] {refusal.code(), refusal.detail(), refusal.member("stock")};
    }
}
