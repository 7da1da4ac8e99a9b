package kr.ilovepet.storefront.form;

import java.util.Locale;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.Texts;

/** The shop's own texts for the problems that services report, by their stable code. */
public final class ProblemTexts {

    private static final String PREFIX = "problem.";

    private ProblemTexts() {}

    /** The key of the text; a problem without a text of its own gets one that quotes the service. */
    public static String key(ServiceProblemException problem) {
        String key = PREFIX + problem.code();
        return Texts.find(Locale.KOREAN, key).isPresent() ? key : PREFIX + "other";
    }

    /** The arguments of the text: the code, the service's own sentence, and the stock where the problem names it. */
    public static Object[] arguments(ServiceProblemException problem) {
        return new Object[] {problem.code(), problem.detail(), problem.member("stock")};
    }
}
