package kr.ilovepet.storefront.member;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.security.MemberClient;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.RenderedPage;
import org.eclipse.krazo.core.ModelsImpl;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a registration stands beside its field, and everything but the password is still there. */
class RegisterControllerTest {

    private static final Map<String, String> VALUES = Map.of(
            "email", " kim@ilovepet.example ", "name", "Kim", "password", "a long enough phrase", "next", "/cart?a=b");

    private final FormBinder binder = new FormBinder(Locale.ENGLISH);
    private final ModelsImpl models = new ModelsImpl();
    private final Flash flash = Fakes.inject(new Flash(), Fakes.request());
    private final List<String> registered = new ArrayList<>();
    private RuntimeException failure;
    private boolean signsIn;

    @Test
    void signsInAndGoesOnToWhereTheShopperWas() {
        signsIn = true;
        Response response = register(VALUES);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeaderString("Location")).isEqualTo("/cart?a=b");
        assertThat(registered).containsExactly("kim@ilovepet.example Kim");
        assertThat(flash.take().key()).isEqualTo("register.done");
    }

    @Test
    void leadsOnToTheLoginPageWhereSigningInFails() {
        Response response = register(VALUES);

        assertThat(response.getHeaderString("Location")).isEqualTo("/login?next=%2Fcart%3Fa%3Db");
        assertThat(flash.take().key()).isEqualTo("register.done.signIn");
    }

    @Test
    void whoRegistersOnceMoreIsSignedIn() {
        failure = Problems.with(409, "EMAIL_TAKEN");
        signsIn = true;

        assertThat(register(VALUES).getHeaderString("Location")).isEqualTo("/cart?a=b");
        assertThat(flash.take().key()).isEqualTo("register.again");
    }

    @Test
    void asksNobodyForWhatIsTooShortOrTooLong() {
        Response response =
                register(Map.of("email", "", "name", "x".repeat(51), "password", "short", "next", "//evil"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(page())
                .contains("id=\"email-error\"", "up to 50 characters", "At least 8 characters, at most 128, and")
                .contains("maxlength=\"50\"", "minlength=\"8\"", "value=\"" + "x".repeat(51) + "\"")
                .contains("name=\"next\" value=\"/\"")
                .doesNotContain("short");
        assertThat(registered).isEmpty();
    }

    @Test
    void saysThatAnAddressIsTaken() {
        failure = Problems.with(409, "EMAIL_TAKEN");
        assertThat(register(VALUES).getStatus()).isEqualTo(409);
        assertThat(page()).contains("id=\"email-error\"", "already registered", "value=\"Kim\"");
    }

    @Test
    void saysWhatElseTheMemberServiceRefuses() {
        failure = Problems.ofFields("name");
        assertThat(register(VALUES).getStatus()).isEqualTo(400);
        assertThat(page()).contains("id=\"name-error\"", "up to 50 characters").doesNotContain("register-error");

        failure = Problems.with(400, "VALIDATION");
        register(VALUES);
        assertThat(page()).contains("id=\"register-error\"");

        failure = Problems.with(429, "TOO_MANY_ATTEMPTS");
        assertThat(register(VALUES).getStatus()).isEqualTo(429);
        assertThat(page()).contains("id=\"register-error\"", "too many registrations");
    }

    @Test
    void keepsTheFormWhileTheMemberServiceIsUnavailable() {
        failure = new ServiceUnavailableException("member", 503);
        assertThat(register(VALUES).getStatus()).isEqualTo(503);
        assertThat(page())
                .contains("id=\"register-error\"", "value=\"Kim\"", "value=\"/cart?a=b\"")
                .doesNotContain("a long enough phrase");
    }

    private Response register(Map<String, String> values) {
        MemberClient members = new MemberClient() {
            @Override
            public void register(String email, String password, String name) {
                if (failure != null) {
                    throw failure;
                }
                registered.add(email + " " + name);
            }
        };
        SignIn signIn = new SignIn() {
            @Override
            public boolean succeeds(String email, String password, HttpServletResponse response) {
                return signsIn && email.equals("kim@ilovepet.example") && password.equals(VALUES.get("password"));
            }
        };
        RegisterController controller =
                Fakes.inject(new RegisterController(), models, members, signIn, flash, binder.validation());
        return controller.register(binder.bind(RegisterForm.class, values), null);
    }

    private String page() {
        String page = RenderedPage.of("member/register", Locale.ENGLISH, models.asMap());
        assertThat(page).doesNotContain("??", "th:");
        return page;
    }
}
