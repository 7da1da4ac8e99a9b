package kr.ilovepet.storefront.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kr.ilovepet.storefront.form.SingleUseTokens.Outcome;
import kr.ilovepet.storefront.security.HeldForm;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

/** A form keeps its token while the outcome is unknown, and gets a new one after a response. */
class SingleUseTokensTest {

    private final FormBinder binder = new FormBinder(Locale.ENGLISH);
    private final FormValidation validation = binder.validation();
    private final SingleUseTokens tokens = Fakes.inject(new SingleUseTokens(), validation);
    private final HttpServletRequest request = Fakes.request();
    private final String token = tokens.issue(request);
    private final TestForm form = form(token);
    private final List<String> sent = new ArrayList<>();

    @Test
    void aRepeatAfterALostResponseHasTheSameToken() {
        Consumer<String> unavailable = failing(new ServiceUnavailableException("order", 503));
        assertThat(tokens.submit(request, form, unavailable)).isEqualTo(Outcome.UNKNOWN);
        assertThat(form.token()).isEqualTo(token);
        assertThat(form.error(WebForm.WHOLE_FORM)).isNotNull();

        RuntimeException running = Problems.with(409, SingleUseTokens.STILL_RUNNING);
        assertThat(tokens.submit(request, form(token), failing(running))).isEqualTo(Outcome.UNKNOWN);
        assertThat(tokens.submit(request, form(token), sent::add)).isEqualTo(Outcome.DONE);
        assertThat(sent).containsExactly(token, token, token);
    }

    @Test
    void aResponseEndsTheToken() {
        Consumer<String> refused = failing(Problems.with(409, "REFUND_RUNNING"));
        assertThat(tokens.submit(request, form, refused)).isEqualTo(Outcome.REFUSED);
        assertThat(form.value(SingleUseTokens.FIELD, "another")).isEqualTo("another");
        assertThat(form.error(WebForm.WHOLE_FORM)).isNotNull();

        assertThat(tokens.submit(request, form(token), sent::add)).isEqualTo(Outcome.SUBMITTED_BEFORE);
        assertThat(tokens.submit(request, form("never issued"), sent::add)).isEqualTo(Outcome.SUBMITTED_BEFORE);
        assertThat(sent).containsExactly(token);
    }

    @Test
    void aRefusalMayStandBesideAField() {
        Outcome outcome = tokens.submit(
                request,
                form,
                failing(Problems.with(409, "OUT_OF_STOCK")),
                (submitted, problem) -> validation.reject(submitted, "change", problem));

        assertThat(outcome).isEqualTo(Outcome.REFUSED);
        assertThat(form.error("change")).isNotNull();
        assertThat(form.error(WebForm.WHOLE_FORM)).isNull();
    }

    @Test
    void aFormThatIsSubmittedTwiceCountsOnce() {
        assertThat(tokens.submit(request, form, sent::add)).isEqualTo(Outcome.DONE);
        assertThat(tokens.submit(request, form, sent::add)).isEqualTo(Outcome.SUBMITTED_BEFORE);
        assertThat(sent).containsExactly(token);
    }

    @Test
    void aFormFromAnotherSessionKeepsItsToken() {
        String before = "0b5b8a9e-6f0c-4a46-8df3-5f6c1f0e9b7a";
        HeldForm held = new HeldForm(
                "/admin/products/new",
                List.of(
                        new HeldForm.Field(SingleUseTokens.FIELD, before),
                        new HeldForm.Field(SingleUseTokens.FIELD, "no token")));

        tokens.admit(request, held);

        assertThat(tokens.submit(request, form(before), sent::add)).isEqualTo(Outcome.DONE);
        assertThat(tokens.submit(request, form("no token"), sent::add)).isEqualTo(Outcome.SUBMITTED_BEFORE);
        assertThat(sent).containsExactly(before);
    }

    @Test
    void whoIsSignedOutSignsInAgain() {
        Consumer<String> signedOut = failing(Problems.with(401, "UNAUTHENTICATED"));
        assertThatThrownBy(() -> tokens.submit(request, form, signedOut)).isInstanceOf(ServiceProblemException.class);
    }

    private Consumer<String> failing(RuntimeException failure) {
        return used -> {
            sent.add(used);
            throw failure;
        };
    }

    private TestForm form(String submitted) {
        return binder.bind(TestForm.class, Map.of(SingleUseTokens.FIELD, submitted));
    }

    /** A form with nothing but its token. */
    public static final class TestForm extends SingleUseForm {}
}
