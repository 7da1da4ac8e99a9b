package kr.ilovepet.storefront.admin.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.TextSize;

/** Cancels an order as a whole; one that was paid is refunded, and its goods go back to stock or not. */
public class CancelOrderForm extends SingleUseForm {

    /** The longest reason that the order service takes. */
    static final int MAX_REASON_LENGTH = 200;

    @MvcBinding
    @FormParam("reason")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_REASON_LENGTH)
    private String reason;

    @MvcBinding
    @FormParam("restock")
    private String restock;

    /** The body of the request to the order service. */
    Map<String, Object> body(AdminOrderDetails details) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", stripped(reason));
        if (details.paidAt() != null) {
            body.put("restock", "yes".equals(restock));
        }
        return body;
    }
}
