package kr.ilovepet.storefront.member;

import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.web.LocalPath;

/** The form to sign in with. */
public class LoginForm extends WebForm {

    /** The longest e-mail address that there is (RFC 5321). */
    static final int MAX_EMAIL_LENGTH = 254;

    /** The longest password that the member service takes: 128 characters, each of which may be two of Java. */
    static final int MAX_PASSWORD_LENGTH = 256;

    @MvcBinding
    @FormParam("email")
    @PlainText(message = "{form.control}")
    @TextSize(max = MAX_EMAIL_LENGTH)
    private String email;

    @MvcBinding
    @FormParam("password")
    @Size(max = MAX_PASSWORD_LENGTH, message = "{form.tooLong}")
    private String password;

    @MvcBinding
    @FormParam("next")
    private String next;

    /** An empty form that leads on to a page of the shop. */
    public static LoginForm leadingTo(String next) {
        LoginForm form = new LoginForm();
        form.next = next;
        return form;
    }

    String email() {
        return stripped(email);
    }

    String password() {
        return password == null ? "" : password;
    }

    /** Whether the shopper comes back from Toss, where the payment was authorized while the session ended. */
    public boolean returnsFromPayment() {
        return next().startsWith("/checkout/success/") && next().contains("paymentKey=");
    }

    /** The page to go on to; the home page where none of the shop's is named. */
    public String next() {
        return LocalPath.orHome(next);
    }
}
