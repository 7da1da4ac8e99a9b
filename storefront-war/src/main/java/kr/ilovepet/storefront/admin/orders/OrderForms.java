package kr.ilovepet.storefront.admin.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.admin.form.SubmittedForm;

/** Reads the forms of an order's page into what the order service takes; what is wrong stands in the form. */
final class OrderForms {

    static final int LONGEST_REASON = 200;
    private static final String QUANTITY = "quantity-";

    private OrderForms() {}

    static Map<String, Object> cancel(SubmittedForm form, AdminOrderDetails order) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", form.required("reason", LONGEST_REASON));
        if (order.paidAt() != null) {
            body.put("restock", "yes".equals(form.value("restock")));
        }
        return body;
    }

    static Map<String, Object> refund(SubmittedForm form, AdminOrderDetails order) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("amount", form.number("amount", 1, Math.max(1, order.refundableAmount())));
        body.put("reason", form.required("reason", LONGEST_REASON));
        body.put("restock", pieces(form, order));
        return body;
    }

    static Map<String, Object> restock(SubmittedForm form, AdminOrderDetails order) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<Map<String, Object>> pieces = pieces(form, order);
        if (form.valid() && pieces.isEmpty()) {
            form.wrong(SubmittedForm.WHOLE, "admin.order.restock.none");
        }
        body.put("items", pieces);
        body.put("reason", form.required("reason", LONGEST_REASON));
        return body;
    }

    /**
     * The products for which a number of pieces was typed, by the names of the fields, for a form without its order.
     */
    static Map<String, String> typedQuantities(SubmittedForm form) {
        Map<String, String> products = new LinkedHashMap<>();
        form.fields()
                .filter(field -> field.matches(QUANTITY + "[0-9]{1,18}"))
                .sorted()
                .forEach(field -> products.put(field, field.substring(QUANTITY.length())));
        return products;
    }

    /** The pieces to put back, by product; at most what the order holds. */
    private static List<Map<String, Object>> pieces(SubmittedForm form, AdminOrderDetails order) {
        return order.order().items().stream()
                .map(line -> Map.<String, Object>of(
                        "productId", line.productId(),
                        "quantity", form.numberOrNone(QUANTITY + line.productId(), Math.max(0, line.held()))))
                .filter(item -> !item.get("quantity").equals(0))
                .toList();
    }
}
