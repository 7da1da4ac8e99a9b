package kr.ilovepet.storefront.member;

import jakarta.mvc.binding.MvcBinding;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.storefront.form.TextSize;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.web.LocalPath;

/** The form to become a member with. Only lengths are checked here; the member service has the other rules. */
public class RegisterForm extends WebForm {

    private static final int MAX_NAME_LENGTH = 50;
    private static final int MIN_PASSWORD_LENGTH = 8;

    @MvcBinding
    @FormParam("email")
    @PlainText(message = "{form.control}")
    @TextSize(min = 1, max = LoginForm.MAX_EMAIL_LENGTH, message = "{register.email.wrong}")
    private String email;

    @MvcBinding
    @FormParam("password")
    @Size(min = MIN_PASSWORD_LENGTH, max = LoginForm.MAX_PASSWORD_LENGTH, message = "{register.password.wrong}")
    private String password;

    @MvcBinding
    @FormParam("name")
    @PlainText(message = "{form.control}")
    @TextSize(min = 1, max = MAX_NAME_LENGTH, message = "{register.name.wrong}")
    private String name;

    @MvcBinding
    @FormParam("next")
    private String next;

    /** An empty form that leads on to a page of the shop. */
    static RegisterForm leadingTo(String next) {
        RegisterForm form = new RegisterForm();
        form.next = next;
        return form;
    }

    String email() {
        return stripped(email);
    }

    String password() {
        return password == null ? "" : password;
    }

    String name() {
        return stripped(name);
    }

    /** The page to go on to after signing in; the home page where none of the shop's is named. */
    public String next() {
        return LocalPath.orHome(next);
    }
}
