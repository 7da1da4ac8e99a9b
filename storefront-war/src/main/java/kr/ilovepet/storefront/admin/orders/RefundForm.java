package kr.ilovepet.storefront.admin.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.web.SubmittedValues;

/** Pays a part of the money back, and says which goods go back to stock. */
public class RefundForm extends StockReturnForm {

    @MvcBinding
    @FormParam("amount")
    private String amount;

    @MvcBinding
    @FormParam("reason")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = CancelOrderForm.MAX_REASON_LENGTH)
    private String reason;

    /** Adds the errors that only the order tells: the amount is at most what can be refunded. */
    void check(AdminOrderDetails details, FormValidation validation) {
        long max = Math.max(1, details.refundableAmount());
        OptionalLong won = SubmittedValues.number(amount);
        if (won.isEmpty() || won.getAsLong() < 1 || won.getAsLong() > max) {
            validation.reject(this, "amount", "form.number", 1, max);
        }
        checkQuantities(details, validation);
    }

    /** The body of the request to the order service; only of a valid form. */
    Map<String, Object> body(AdminOrderDetails details) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("amount", SubmittedValues.number(amount).orElseThrow());
        body.put("reason", stripped(reason));
        body.put("restock", returnedProducts(details));
        return body;
    }
}
