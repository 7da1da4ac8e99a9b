package kr.ilovepet.storefront.admin.deadletters;

import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.storefront.form.WebForm;

/** Says of a dead letter that it is not needed, and why. */
public class DiscardForm extends WebForm {

    private static final int MAX_REASON_LENGTH = 500;

    @MvcBinding
    @FormParam("reason")
    @NotBlank(message = "{form.missing}")
    @Size(max = MAX_REASON_LENGTH, message = "{form.tooLong}")
    private String reason;

    String reason() {
        return stripped(reason);
    }
}
