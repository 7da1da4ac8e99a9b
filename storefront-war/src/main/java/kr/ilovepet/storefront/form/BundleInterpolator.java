package kr.ilovepet.storefront.form;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.web.Texts;

/**
 * Takes the messages of constraints from the shop's own bundles, like every other text. A template is the key of a text
 * in braces; the text gets the lower and the upper bound of the constraint as its arguments 0 and 1.
 */
public class BundleInterpolator implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Texts.LANGUAGES.get(0));
    }

    @Override
    public String interpolate(String template, Context context, Locale language) {
        Map<String, Object> bounds = context.getConstraintDescriptor().getAttributes();
        boolean key = template.startsWith("{") && template.endsWith("}");
        return key
                ? Texts.get(
                        language, template.substring(1, template.length() - 1), bounds.get("min"), bounds.get("max"))
                : template;
    }
}
