package kr.ilovepet.storefront.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.storefront.form.FormBinder;
import kr.ilovepet.storefront.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelFormTest {

    /** What the order service takes. */
    private static final int MAX_REASON_LENGTH = 200;

    private static final String LONGEST_DETAIL = "x".repeat(CancelForm.MAX_DETAIL_LENGTH);

    @ParameterizedTest
    @EnumSource
    void everyReasonFitsWithTheLongestDetail(CancelReason reason) {
        CancelForm form = form(reason.name(), LONGEST_DETAIL);

        assertThat(form.valid()).isTrue();
        assertThat(form.reasonText())
                .endsWith(LONGEST_DETAIL)
                .doesNotContain("??")
                .hasSizeLessThanOrEqualTo(MAX_REASON_LENGTH);
        assertThat(form(reason.name(), LONGEST_DETAIL + "x").error("detail"))
                .isEqualTo(Texts.get(Locale.ENGLISH, "cancel.detail.tooLong"));
    }

    @Test
    void theReasonAloneIsEnoughUnlessItIsAnother() {
        assertThat(form("CHANGED_MIND", " ").reasonText()).isEqualTo(CancelReason.CHANGED_MIND.text());
        assertThat(form("CHANGED_MIND", " ").lacksDetail()).isFalse();
        assertThat(form("OTHER", "\t").lacksDetail()).isTrue();
        assertThat(form("OTHER", "the cat has left").reasonText()).isEqualTo("the cat has left");
    }

    @Test
    void aReasonThatIsNotOfferedIsNone() {
        CancelForm empty = new FormBinder(Locale.ENGLISH).validated(CancelForm.class, Map.of());
        assertThat(empty.error("reason")).isEqualTo(Texts.get(Locale.ENGLISH, "cancel.reason.missing"));
        assertThat(form("changed_mind", "x").valid()).isFalse();
    }

    @Test
    void detailsBecomeOneLine() {
        assertThat(form("OTHER", " too\r\n\u0000late ").reasonText()).isEqualTo("too late");
    }

    @Test
    void detailsAreMeasuredWithoutTheBlanksAroundThem() {
        CancelForm form = form("OTHER", "  " + LONGEST_DETAIL + " \t");

        assertThat(form.valid()).isTrue();
        assertThat(form.reasonText()).isEqualTo(LONGEST_DETAIL);
    }

    @Test
    void everyKeyHasWords() {
        Stream<String> keys = Stream.concat(
                Stream.of(OrderPhase.values()).map(CancelController::notNow),
                Stream.of(
                        "cancel.reason.missing",
                        "cancel.detail.missing",
                        "cancel.detail.tooLong",
                        "cancel.detail.refused",
                        "cancel.unavailable",
                        "cancel.refundRunning",
                        "cancel.done",
                        "cancel.done.refunding"));
        assertThat(keys).allMatch(key -> Texts.find(Locale.KOREAN, key).isPresent());
    }

    private static CancelForm form(String reason, String detail) {
        return new FormBinder(Locale.ENGLISH).validated(CancelForm.class, Map.of("reason", reason, "detail", detail));
    }
}
