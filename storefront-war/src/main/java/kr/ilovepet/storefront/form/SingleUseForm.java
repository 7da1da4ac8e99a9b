package kr.ilovepet.storefront.form;

import jakarta.mvc.binding.MvcBinding;
import jakarta.ws.rs.FormParam;

/** A form that takes effect once, however often it is submitted, because its token can be used once. */
public abstract class SingleUseForm extends WebForm {

    @MvcBinding
    @FormParam(SingleUseTokens.FIELD)
    private String token;

    final String token() {
        return stripped(token);
    }

    /** Lets the form be shown again with another token. */
    final void forgetToken() {
        token = null;
    }
}
