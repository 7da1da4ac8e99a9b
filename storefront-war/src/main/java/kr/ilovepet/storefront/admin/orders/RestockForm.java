package kr.ilovepet.storefront.admin.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.TextSize;

/** Puts goods of an order back in stock without moving money. */
public class RestockForm extends StockReturnForm {

    @MvcBinding
    @FormParam("reason")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = CancelOrderForm.MAX_REASON_LENGTH)
    private String reason;

    /** Adds the errors that only the order tells. */
    void check(AdminOrderDetails details, FormValidation validation) {
        checkQuantities(details, validation);
        if (valid() && returnedProducts(details).isEmpty()) {
            validation.reject(this, "admin.order.restock.none");
        }
    }

    /** The body of the request to the order service; only of a valid form. */
    Map<String, Object> body(AdminOrderDetails details) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", returnedProducts(details));
        body.put("reason", stripped(reason));
        return body;
    }
}
