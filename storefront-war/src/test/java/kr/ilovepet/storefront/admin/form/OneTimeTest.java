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
import kr.ilovepet.storefront.admin.form.OneTime.Outcome;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.services.Refused;
import kr.ilovepet.storefront.services.ServiceAway;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

/** A form keeps its key while nobody knows what became of it, and gets a new one after an answer. */
class OneTimeTest {

    private final OneTime oneTime = new OneTime();
    private final HttpServletRequest request = Fakes.request();
    private final String key = oneTime.issue(request);
    private final Form form = form(key);
    private final List<String> sent = new ArrayList<>();

    @Test
    void aRepeatAfterALostAnswerHasTheSameKey() {
        assertThat(oneTime.send(request, form, failing(new ServiceAway("order", 503)))).isEqualTo(Outcome.UNKNOWN);
        assertThat(form.value(OneTime.KEY)).isEqualTo(key);
        assertThat(form.error(Form.WHOLE)).isNotNull();

        RuntimeException running = Refused.with(409, "IDEMPOTENT_REQUEST_RUNNING");
        assertThat(oneTime.send(request, form(key), failing(running))).isEqualTo(Outcome.UNKNOWN);
        assertThat(oneTime.send(request, form(key), sent::add)).isEqualTo(Outcome.DONE);
        assertThat(sent).containsExactly(key, key, key);
    }

    @Test
    void anAnswerEndsTheKey() {
        assertThat(oneTime.send(request, form, failing(Refused.with(409, "REFUND_RUNNING")))).isEqualTo(Outcome.REFUSED);
        assertThat(form.has(OneTime.KEY)).isFalse();
        assertThat(form.error(Form.WHOLE)).isNotNull();

        assertThat(oneTime.send(request, form(key), sent::add)).isEqualTo(Outcome.SENT_BEFORE);
        assertThat(oneTime.send(request, form("never issued"), sent::add)).isEqualTo(Outcome.SENT_BEFORE);
        assertThat(sent).containsExactly(key);
    }

    @Test
    void aRefusalMayStandBesideAField() {
        Outcome outcome = oneTime.send(
                request, form, failing(Refused.with(409, "OUT_OF_STOCK")),
                (sent, refusal) -> sent.refused("change", refusal));

        assertThat(outcome).isEqualTo(Outcome.REFUSED);
        assertThat(form.error("change")).isNotNull();
        assertThat(form.error(Form.WHOLE)).isNull();
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce() {
        assertThat(oneTime.send(request, form, sent::add)).isEqualTo(Outcome.DONE);
        assertThat(oneTime.send(request, form, sent::add)).isEqualTo(Outcome.SENT_BEFORE);
        assertThat(sent).containsExactly(key);
    }

    @Test
    void whoIsSignedOutSignsInAgain() {
        assertThatThrownBy(() -> oneTime.send(request, form, failing(Refused.with(401, "UNAUTHENTICATED"))))
                .isInstanceOf(Refusal.class);
    }

    private Consumer<String> failing(RuntimeException failure) {
        return used -> {
            sent.add(used);
            throw failure;
        };
    }

    private static Form form(String key) {
        return Form.sent("refund", new MultivaluedHashMap<>(Map.of(OneTime.KEY, key)), Locale.ENGLISH);
    }
}
