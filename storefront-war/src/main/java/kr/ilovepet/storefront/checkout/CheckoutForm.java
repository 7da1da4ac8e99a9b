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
 * order; the session does not need to know it.
 */
public class CheckoutForm extends WebForm {

    @MvcBinding
    @FormParam(SingleUseTokens.FIELD)
    @NotNull(message = "{form.missing}")
    @Pattern(regexp = "[0-9a-f-]{36}", message = "{form.refused}")
    private String token;

    /** A form that is about to be shown, with a token of its own. */
    static CheckoutForm create() {
        CheckoutForm form = new CheckoutForm();
        form.token = UUID.randomUUID().toString();
        return form;
    }

    String token() {
        return token;
    }
}
