package kr.ilovepet.storefront.admin.orders;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.SingleUseForm;
import kr.ilovepet.storefront.form.TextSize;

/** Takes an order off the list of those that need a person, for one reason. */
public class ResolveAttentionForm extends SingleUseForm {

    private static final int MAX_NOTE_LENGTH = 500;

    @PathParam("reason")
    private String reason;

    @MvcBinding
    @FormParam("note")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_NOTE_LENGTH)
    private String note;

    /** The reason that is resolved; null for a form that nobody has submitted. */
    String reason() {
        return reason;
    }

    /** The body of the request to the order service. */
    Map<String, Object> body() {
        return Map.of("note", stripped(note));
    }
}
