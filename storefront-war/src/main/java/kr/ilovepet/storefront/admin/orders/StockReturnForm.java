package kr.ilovepet.storefront.admin.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.web.SubmittedValues;

/** A form that says how many of each product of an order go back to stock. */
public abstract class StockReturnForm extends SingleUseForm {

    @MvcBinding
    @FormParam("productId")
    private List<String> productIds;

    @MvcBinding
    @FormParam("quantity")
    private List<String> quantities;

    /** The name under which the error of a product's quantity is kept. */
    public static String quantityOf(long productId) {
        return "quantity-" + productId;
    }

    /** What was submitted, by product number, in the sequence of the form. */
    public final Map<String, String> submittedQuantities() {
        Map<String, String> submitted = new LinkedHashMap<>();
        if (productIds != null && quantities != null) {
            for (int i = 0; i < Math.min(productIds.size(), quantities.size()); i++) {
                if (productIds.get(i).matches("[0-9]{1,18}")) {
                    submitted.put(productIds.get(i), quantities.get(i));
                }
            }
        }
        return submitted;
    }

    /** What was submitted for a product; another number where nothing was. */
    public final String quantity(long productId, int otherwise) {
        return submittedQuantities().getOrDefault(Long.toString(productId), Integer.toString(otherwise));
    }

    /** Adds an error beside each quantity that is none or more than the order holds. */
    final void checkQuantities(AdminOrderDetails details, FormValidation validation) {
        for (AdminOrder.Line line : details.order().items()) {
            String submitted = quantity(line.productId(), 0);
            if (!submitted.isBlank() && quantity(line).isEmpty()) {
                validation.reject(this, quantityOf(line.productId()), "form.number", 0, Math.max(0, line.held()));
            }
        }
    }

    /** The products that go back, as the order service takes them. */
    final List<Map<String, Object>> returnedProducts(AdminOrderDetails details) {
        return details.order().items().stream()
                .filter(line -> quantity(line).orElse(0) > 0)
                .map(line -> Map.<String, Object>of(
                        "productId",
                        line.productId(),
                        "quantity",
                        quantity(line).orElseThrow()))
                .toList();
    }

    private OptionalInt quantity(AdminOrder.Line line) {
        return SubmittedValues.number(quantity(line.productId(), 0), 0, Math.max(0, line.held()));
    }
}
