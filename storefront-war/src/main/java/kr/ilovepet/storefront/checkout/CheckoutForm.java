package kr.ilovepet.storefront.checkout;

import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.FormParam;
import java.util.UUID;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.form.WebForm;

/**
 * The form that places an order. Its token is the idempotency key of the order, so that a second click is the same
 * order; the session does not need to know it. What was shown goes with it.
 */
public class CheckoutForm extends WebForm {

    @MvcBinding
    @FormParam(SingleUseTokens.FIELD)
    @NotNull(message = "{form.missing}")
    @Pattern(regexp = "[0-9a-f-]{36}", message = "{form.refused}")
    private String token;

    @MvcBinding
    @FormParam("reviewed")
    @NotNull(message = "{form.missing}")
    @Pattern(regexp = Reviewed.PATTERN, message = "{form.refused}")
    private String reviewed;

    /** A form that is about to be shown with this, and has a token of its own. */
    static CheckoutForm showing(Reviewed reviewed) {
        CheckoutForm form = new CheckoutForm();
        form.token = UUID.randomUUID().toString();
        form.reviewed = reviewed.text();
        return form;
    }

    String token() {
        return token;
    }

    /** What was shown; of a form that was found valid. */
    Reviewed reviewed() {
        return Reviewed.parse(reviewed);
    }
}
