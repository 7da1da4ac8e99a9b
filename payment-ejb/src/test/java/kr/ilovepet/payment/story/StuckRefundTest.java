package kr.ilovepet.payment.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Cancellation.Outcome;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.toss.TossOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refund that Toss answers with an error that says nothing")
class StuckRefundTest {

    private static final String PART = "part";
    private static final long AMOUNT = 4_000;

    private final PaymentStory story = new PaymentStory();

    @BeforeEach
    void askOften() {
        story.confirm();
        story.work();
        story.toss.cancelsFailWith("FAILED_REFUND_PROCESS");
        story.cancel(PART, Purpose.REFUND, AMOUNT);
        story.work();
        assertThat(story.record(PART, Outcome.NOT_REFUNDED)).isFalse();
        for (int answers = 1; answers < 12; answers++) {
            story.wait(Duration.ofHours(1));
            story.work();
        }
    }

    @Test
    @DisplayName("is asked for once an hour, although the order asks more often")
    void slowly() {
        assertThat(refund().stuck()).isTrue();
        assertThat(story.pause()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        int asked = story.toss.operations().size();

        story.cancel(PART, Purpose.REFUND, AMOUNT);
        story.work();
        assertThat(story.toss.operations()).hasSize(asked);
        assertThat(story.pause()).isGreaterThan(Duration.ofMinutes(49));
    }

    @Test
    @DisplayName("is asked for every minute, and given up by nobody, where the order ended unpaid")
    void ofAnOrderThatEndedUnpaid() {
        for (Purpose purpose : List.of(Purpose.CLOSE, Purpose.ORPHAN)) {
            PaymentStory unpaid = new PaymentStory();
            unpaid.confirm();
            unpaid.work();
            unpaid.cancel("unpaid", purpose, null);
            unpaid.sayNothing(12);

            assertThat(unpaid.pause()).isLessThanOrEqualTo(Duration.ofMinutes(1));
            assertThat(unpaid.record("unpaid", Outcome.NOT_REFUNDED)).isFalse();
        }
    }

    @Test
    @DisplayName("ends by itself as soon as Toss can do it")
    void byItself() {
        story.toss.cancelsFailWith(null);
        story.wait(Duration.ofHours(1));
        story.work();
        assertThat(story.sent(PaymentCanceled.class))
                .extracting(PaymentCanceled::canceledAmount)
                .containsExactly(AMOUNT);
        assertThat(story.payment().state()).isEqualTo(PaymentState.APPROVED);
    }

    @Test
    @DisplayName("is refused when a person says so and Toss's list shows nothing of it")
    void givenUp() {
        assertThat(story.record(PART, Outcome.NOT_REFUNDED)).isTrue();
        story.work();
        assertThat(story.toss.operations()).last().isEqualTo(TossOperation.LOOK_UP);
        assertThat(story.sent(PaymentCanceledFail.class))
                .extracting(PaymentCanceledFail::errorCode)
                .containsExactly("RECORDED_NOT_REFUNDED");
        assertThat(story.payment().state()).isEqualTo(PaymentState.APPROVED);
        assertThat(story.record(PART, Outcome.NOT_REFUNDED)).isFalse();
    }

    @Test
    @DisplayName("is done, whatever a person says, when Toss's list shows it")
    void doneAfterAll() {
        story.toss.cancelsFailWith(null);
        story.wait(Duration.ofHours(1));
        story.workWhile(() -> story.record(PART, Outcome.NOT_REFUNDED));
        story.work();
        assertThat(story.sent(PaymentCanceled.class)).hasSize(1);
        assertThat(story.sent(PaymentCanceledFail.class)).isEmpty();
    }

    @Test
    @DisplayName("is done when a person says that Toss's desk did it and Toss's list shows that; each won counts once")
    void byHand() {
        story.toss.cancelByHand(PaymentStory.KEY, AMOUNT);
        story.record(PART, Outcome.REFUNDED);
        story.work();
        assertThat(refund().state()).isEqualTo(Cancellation.State.COMPLETED);
        assertThat(story.payment().canceledAmount().value()).isEqualTo(AMOUNT);
        assertThat(canceled()).isEqualTo(AMOUNT);
    }

    @Test
    @DisplayName("counts no won twice where the refund of Toss's desk was found before")
    void byHandAndFoundBefore() {
        story.toss.cancelByHand(PaymentStory.KEY, AMOUNT);
        story.wait(Duration.ofHours(1));
        story.work();
        assertThat(canceled()).isEqualTo(AMOUNT);
        story.record(PART, Outcome.REFUNDED);
        story.work();
        assertThat(refund().state()).isEqualTo(Cancellation.State.COMPLETED);
        assertThat(canceled()).isEqualTo(AMOUNT);
        assertThat(story.toss.held(PaymentStory.KEY)).isEqualTo(PaymentStory.AMOUNT - AMOUNT);
    }

    @Test
    @DisplayName("is not taken for done on what a person says alone")
    void contradicted() {
        story.toss.cancelByHand(PaymentStory.KEY, AMOUNT - 1);
        assertThat(story.record(PART, Outcome.REFUNDED)).isTrue();
        story.work();
        assertThat(refund().isOpen()).isTrue();
        assertThat(refund().recordedOutcome()).isEmpty();
        assertThat(story.payment().state()).isEqualTo(PaymentState.CANCELING);
    }

    @Test
    @DisplayName("of two parts only one is done by one refund of Toss's desk")
    void oneRefundForTwoParts() {
        story.cancel("other", Purpose.REFUND, AMOUNT);
        story.toss.cancelByHand(PaymentStory.KEY, AMOUNT);
        story.record(PART, Outcome.REFUNDED);
        story.work();
        for (int answers = 0; answers < 12; answers++) {
            story.wait(Duration.ofHours(1));
            story.work();
        }
        assertThat(story.record("other", Outcome.REFUNDED)).isTrue();
        story.work();
        assertThat(story.payment().cancellation("other").orElseThrow().isOpen()).isTrue();
    }

    @Test
    @DisplayName("is done by a refund of Toss's desk, whatever an earlier part was done by")
    void byHandAfterAnEarlierPart() {
        story.toss.cancelByHand(PaymentStory.KEY, AMOUNT);
        story.record(PART, Outcome.REFUNDED);
        story.work();
        story.wait(Duration.ofHours(1));
        story.cancel("later", Purpose.REFUND, 3_000L);
        story.wait(Duration.ofHours(1));
        story.toss.cancelByHand(PaymentStory.KEY, 3_000);

        recordedAfterNoAnswer("later");
        assertThat(story.payment().cancellation("later").orElseThrow().state()).isEqualTo(Cancellation.State.COMPLETED);
        assertThat(canceled()).isEqualTo(AMOUNT + 3_000);
        assertThat(story.toss.held(PaymentStory.KEY)).isEqualTo(PaymentStory.AMOUNT - AMOUNT - 3_000);
    }

    @Test
    @DisplayName("is done by a refund of Toss's desk, also where an earlier part waited beside it")
    void byHandBesideAnEarlierPart() {
        story.toss.cancelByHand(PaymentStory.KEY, AMOUNT);
        story.wait(Duration.ofHours(1));
        story.cancel("later", Purpose.REFUND, 3_000L);
        story.wait(Duration.ofHours(1));
        story.toss.cancelByHand(PaymentStory.KEY, 3_000);
        story.record(PART, Outcome.REFUNDED);
        story.work();

        recordedAfterNoAnswer("later");
        assertThat(story.payment().cancellation("later").orElseThrow().state()).isEqualTo(Cancellation.State.COMPLETED);
        assertThat(canceled()).isEqualTo(AMOUNT + 3_000);
    }

    @Test
    @DisplayName("is not done by what Toss's desk has refunded before it was asked for")
    void byHandBefore() {
        story.toss.cancelByHand(PaymentStory.KEY, AMOUNT + 3_000);
        story.wait(Duration.ofHours(1));
        story.cancel("later", Purpose.REFUND, 3_000L);
        story.record(PART, Outcome.REFUNDED);
        story.work();

        recordedAfterNoAnswer("later");
        assertThat(story.payment().cancellation("later").orElseThrow().isOpen()).isTrue();
    }

    private void recordedAfterNoAnswer(String requestId) {
        story.sayNothing(12);
        assertThat(story.record(requestId, Outcome.REFUNDED)).isTrue();
        story.work();
    }

    private Cancellation refund() {
        return story.payment().cancellation(PART).orElseThrow();
    }

    private long canceled() {
        return story.sent(PaymentCanceled.class).stream()
                .mapToLong(PaymentCanceled::canceledAmount)
                .sum();
    }
}
