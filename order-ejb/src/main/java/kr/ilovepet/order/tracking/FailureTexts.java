package kr.ilovepet.order.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import kr.ilovepet.order.domain.Failure;
import kr.ilovepet.order.domain.OrderStatus;

/**
 * The sentences that tell a shopper why an order failed, in the reader's language: Korean, or English where asked. The
 * language is looked for when there is a failure to tell, which is seldom.
 *
 * @param acceptLanguage the header of the request; may be null
 */
public record FailureTexts(String acceptLanguage) {

    private static final String BUNDLE = "kr.ilovepet.order.failures";
    private static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

    /** The texts for a request's {@code Accept-Language}; Korean where it says nothing that is offered. */
    public static FailureTexts accepting(String acceptLanguage) {
        return new FailureTexts(acceptLanguage);
    }

    private static Locale language(String acceptLanguage) {
        try {
            Locale wanted = acceptLanguage == null
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return wanted == null ? Locale.KOREAN : wanted;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.KOREAN;
        }
    }

    /** The sentence for a failure; one for the state where the code has none of its own. */
    String of(OrderStatus status, Failure failure) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language(acceptLanguage),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> params = failure.params();
        String text = texts.getString(key(texts, status, failure.code(), params.containsKey("productName")));
        for (Map.Entry<String, String> param : params.entrySet()) {
            text = text.replace("{" + param.getKey() + "}", shown(param.getKey(), param.getValue()));
        }
        return text;
    }

    private static String key(ResourceBundle texts, OrderStatus status, String code, boolean named) {
        if (named && texts.containsKey(code + ".named")) {
            return code + ".named";
        }
        String key = texts.containsKey(code) ? code : status.name();
        return texts.containsKey(key) ? key : "UNKNOWN";
    }

    /** Amounts as prices are written. */
    private static String shown(String name, String value) {
        boolean amount = name.toLowerCase(Locale.ROOT).endsWith("amount") && value.matches("\\d{1,18}");
        return amount ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)) : value;
    }
}
