package kr.ilovepet.storefront.admin.form;

import java.util.Locale;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.Texts;

/** The shop's own words for what services refuse, by the stable code. */
public final class ProblemTexts {

    private static final String PREFIX = "admin.refused.";

    private ProblemTexts() {}

    /** The key of the words; those for a code without words of its own quote the service. */
    public static String key(ServiceProblemException problem) {
        String key = PREFIX + problem.code();
        return Texts.find(Locale.KOREAN, key).isPresent() ? key : PREFIX + "other";
    }

    /** What the words may mention: the code, the service's own sentence, the state or the stock it names. */
    public static Object[] arguments(ServiceProblemException problem) {
        return new Object[] {problem.code(), problem.detail(), problem.member("stock")};
    }
}
