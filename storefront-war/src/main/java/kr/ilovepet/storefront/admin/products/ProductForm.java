package kr.ilovepet.storefront.admin.products;

import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.MultilineSize;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.form.WholeNumber;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.SubmittedValues;

/**
 * Describes a product, a new one or one that there is. A new one also has its first stock and a token; one that there
 * is has the version that the admin saw. The limits are those of the catalog's API.
 */
public class ProductForm extends SingleUseForm {

    /** The greatest quantity that a stock can have, and the most that one movement can change it by. */
    static final int MAX_QUANTITY = 1_000_000;

    private static final int MAX_NAME_LENGTH = 120;
    private static final int MAX_CATEGORY_LENGTH = 40;
    private static final int MAX_DESCRIPTION_LENGTH = 5_000;
    private static final long MAX_PRICE = 100_000_000;

    @MvcBinding
    @FormParam("productName")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_NAME_LENGTH)
    @Pattern(regexp = "[^<>]*", message = "{form.markup}")
    private String productName;

    @MvcBinding
    @FormParam("price")
    @WholeNumber(min = 1, max = MAX_PRICE)
    private String price;

    @MvcBinding
    @FormParam("category")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_CATEGORY_LENGTH)
    private String category;

    @MvcBinding
    @FormParam("description")
    @PlainText(lines = true, message = "{form.control}")
    @MultilineSize(max = MAX_DESCRIPTION_LENGTH)
    private String description;

    @MvcBinding
    @FormParam("stock")
    @WholeNumber(min = 0, max = MAX_QUANTITY, optional = true)
    private String stock;

    @MvcBinding
    @FormParam("version")
    private String version;

    /** The version of the product that the admin saw; empty where the form does not say. */
    OptionalLong version() {
        return SubmittedValues.number(version);
    }

    /** A new product as the catalog takes it; only of a valid form. */
    Map<String, Object> newProduct() {
        Map<String, Object> product = description();
        product.put("stock", SubmittedValues.number(stock).orElse(0));
        return product;
    }

    /** A changed product as the catalog takes it; only of a valid form. */
    Map<String, Object> changedProduct() {
        Map<String, Object> product = description();
        product.put("version", version().orElse(-1));
        return product;
    }

    /** Adds the errors that the catalog reports beside the fields that they concern. */
    void reject(FormValidation validation, ServiceProblemException problem) {
        problem.fieldErrors().keySet().stream()
                .filter(this::hasField)
                .forEach(field -> validation.reject(this, field, "form.refused"));
        if (valid()) {
            validation.reject(this, WebForm.WHOLE_FORM, problem);
        }
    }

    private Map<String, Object> description() {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("productName", stripped(productName));
        product.put("description", SubmittedValues.lines(description));
        product.put("price", SubmittedValues.number(price).orElseThrow());
        product.put("category", stripped(category));
        return product;
    }
}
