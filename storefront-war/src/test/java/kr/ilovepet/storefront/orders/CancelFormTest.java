package kr.ilovepet.storefront.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import kr.ilovepet.storefront.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelFormTest {

    /** What the order service takes. */
    private static final int LONGEST_REASON = 200;

    private static final String LONGEST_DETAIL = "x".repeat(CancelForm.blank().longestDetail());

    @ParameterizedTest
    @EnumSource
    void everyReasonFitsWithTheLongestDetail(CancelReason reason) {
        CancelForm form = CancelForm.sent(reason.name(), LONGEST_DETAIL);

        assertThat(form.valid()).isTrue();
        assertThat(form.words()).endsWith(LONGEST_DETAIL).doesNotContain("??").hasSizeLessThanOrEqualTo(LONGEST_REASON);
        assertThat(CancelForm.sent(reason.name(), LONGEST_DETAIL + "x").detailError())
                .isEqualTo("cancel.detail.tooLong");
    }

    @Test
    void theReasonAloneIsEnoughUnlessItIsAnother() {
        assertThat(CancelForm.sent("CHANGED_MIND", " ").words()).isEqualTo(CancelReason.CHANGED_MIND.words());
        assertThat(CancelForm.sent("OTHER", "\t").detailError()).isEqualTo("cancel.detail.missing");
        assertThat(CancelForm.sent("OTHER", "the cat has left").words()).isEqualTo("the cat has left");
    }

    @Test
    void aReasonThatIsNotOfferedIsNone() {
        assertThat(CancelForm.sent(null, null).reasonError()).isEqualTo("cancel.reason.missing");
        assertThat(CancelForm.sent("changed_mind", "x").valid()).isFalse();
    }

    @Test
    void detailsBecomeOneLine() {
        assertThat(CancelForm.sent("OTHER", " too\r\n\u0000late ").words()).isEqualTo("too late");
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
}
