package kr.ilovepet.storefront.admin.products;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.admin.form.SubmittedForm;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.SubmittedValues;

/** What describes a product, out of a form. The bounds are those of the catalog's API. */
final class ProductForm {

    static final String NAME = "product";
    static final int MAX_QUANTITY = 1_000_000;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final long HIGHEST_PRICE = 100_000_000;
    private static final Pattern MARKUP = Pattern.compile("[<>\\p{Cntrl}]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private ProductForm() {}

    /** A new product as the catalog wants it; what is wrong stands in the form. */
    static Map<String, Object> added(SubmittedForm form) {
        Map<String, Object> product = described(form);
        product.put("stock", form.numberOrNone("stock", MAX_QUANTITY));
        return product;
    }

    /** A changed product, with the version that was seen. */
    static Map<String, Object> changed(SubmittedForm form) {
        Map<String, Object> product = described(form);
        product.put("version", SubmittedValues.number(form.value("version")).orElse(-1));
        return product;
    }

    /** Puts what the catalog refused beside the fields. */
    static void refused(SubmittedForm form, ServiceProblemException problem) {
        if (problem.fieldErrors().isEmpty()) {
            form.refused(SubmittedForm.WHOLE, problem);
        }
        problem.fieldErrors().keySet().forEach(field -> form.wrong(field, "admin.form.refused"));
    }

    private static Map<String, Object> described(SubmittedForm form) {
        String name = form.required("productName", LONGEST_NAME);
        if (MARKUP.matcher(name).find()) {
            form.wrong("productName", "admin.form.markup");
        }
        // Browsers send line breaks as two characters and count them as one.
        String description = Normalizer.normalize(SubmittedValues.text(form.value("description")), Normalizer.Form.NFC)
                .replace("\r\n", "\n");
        if (description.length() > LONGEST_DESCRIPTION) {
            form.wrong("description", "admin.form.tooLong", LONGEST_DESCRIPTION);
        }
        if (CONTROL.matcher(description).find()) {
            form.wrong("description", "admin.form.control");
        }
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("productName", name);
        product.put("description", description);
        product.put("price", form.number("price", 1, HIGHEST_PRICE));
        product.put("category", form.required("category", 40));
        return product;
    }
}
