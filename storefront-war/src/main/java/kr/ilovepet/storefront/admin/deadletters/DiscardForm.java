package kr.ilovepet.storefront.admin.deadletters;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WebForm;

/** Says of a dead letter that it is not needed, and why. */
public class DiscardForm extends WebForm {

    private static final int MAX_REASON_LENGTH = 500;

    @MvcBinding
    @FormParam("reason")
    @VisibleText(message = "{form.missing}")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_REASON_LENGTH)
    private String reason;

    String reason() {
        return stripped(reason);
    }
}
