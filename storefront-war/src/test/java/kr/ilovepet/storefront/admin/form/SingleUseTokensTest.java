package kr.ilovepet.storefront.admin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kr.ilovepet.storefront.admin.form.SingleUseTokens.Outcome;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

/** A form keeps its key while nobody knows what became of it, and gets a new one after an answer. */
class SingleUseTokensTest {

    private final SingleUseTokens formTokens = new SingleUseTokens();
    private final HttpServletRequest request = Fakes.request();
    private final String key = formTokens.issue(request);
    private final SubmittedForm form = form(key);
    private final List<String> sent = new ArrayList<>();

    @Test
    void aRepeatAfterALostAnswerHasTheSameKey() {
        assertThat(formTokens.send(request, form, failing(new ServiceUnavailableException("order", 503))))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(form.value(SingleUseTokens.KEY)).isEqualTo(key);
        assertThat(form.error(SubmittedForm.WHOLE)).isNotNull();

        RuntimeException running = Problems.with(409, "IDEMPOTENT_REQUEST_RUNNING");
        assertThat(formTokens.send(request, form(key), failing(running))).isEqualTo(Outcome.UNKNOWN);
        assertThat(formTokens.send(request, form(key), sent::add)).isEqualTo(Outcome.DONE);
        assertThat(sent).containsExactly(key, key, key);
    }

    @Test
    void anAnswerEndsTheKey() {
        assertThat(formTokens.send(request, form, failing(Problems.with(409, "REFUND_RUNNING"))))
                .isEqualTo(Outcome.REFUSED);
        assertThat(form.has(SingleUseTokens.KEY)).isFalse();
        assertThat(form.error(SubmittedForm.WHOLE)).isNotNull();

        assertThat(formTokens.send(request, form(key), sent::add)).isEqualTo(Outcome.SENT_BEFORE);
        assertThat(formTokens.send(request, form("never issued"), sent::add)).isEqualTo(Outcome.SENT_BEFORE);
        assertThat(sent).containsExactly(key);
    }

    @Test
    void aRefusalMayStandBesideAField() {
        Outcome outcome = formTokens.send(
                request,
                form,
                failing(Problems.with(409, "OUT_OF_STOCK")),
                (sent, problem) -> sent.refused("change", problem));

        assertThat(outcome).isEqualTo(Outcome.REFUSED);
        assertThat(form.error("change")).isNotNull();
        assertThat(form.error(SubmittedForm.WHOLE)).isNull();
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce() {
        assertThat(formTokens.send(request, form, sent::add)).isEqualTo(Outcome.DONE);
        assertThat(formTokens.send(request, form, sent::add)).isEqualTo(Outcome.SENT_BEFORE);
        assertThat(sent).containsExactly(key);
    }

    @Test
    void whoIsSignedOutSignsInAgain() {
        assertThatThrownBy(() -> formTokens.send(request, form, failing(Problems.with(401, "UNAUTHENTICATED"))))
                .isInstanceOf(ServiceProblemException.class);
    }

    private Consumer<String> failing(RuntimeException failure) {
        return used -> {
            sent.add(used);
            throw failure;
        };
    }

    private static SubmittedForm form(String key) {
        return SubmittedForm.sent("refund", new MultivaluedHashMap<>(Map.of(SingleUseTokens.KEY, key)), Locale.ENGLISH);
    }
}
