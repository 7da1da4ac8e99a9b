package kr.ilovepet.payment.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.toss.SimulatedToss.Fault;
import kr.ilovepet.payment.toss.TossOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The work on a payment")
class PaymentWorkTest {

    private final PaymentStory story = new PaymentStory();

    @BeforeEach
    void confirm() {
        story.confirm();
    }

    @Test
    @DisplayName("goes on for a notification that came while a request was under way")
    void notifiedMeanwhile() {
        story.workWhile(() -> {
            story.wait(Duration.ofMillis(1));
            story.toss.cancelByHand(PaymentStory.KEY, 1_000);
            story.notified();
        });
        assertThat(story.payment().state()).isEqualTo(PaymentState.APPROVED);
        story.work();
        assertThat(story.sent(PaymentCanceled.class))
                .extracting(PaymentCanceled::canceledAmount)
                .containsExactly(1_000L);
        assertThat(story.payment().schedule().nextAttemptAt()).isNull();
    }

    @Test
    @DisplayName("goes on at the time of the notification where the next attempt would come later")
    void notifiedBeforeTheNextAttempt() {
        story.toss.fault(Fault.LOST_RESPONSE);
        story.wait(Duration.ofMinutes(10));
        story.workWhile(story::notified);
        story.work();
        assertThat(story.payment().state()).isEqualTo(PaymentState.APPROVED);
    }

    @Test
    @DisplayName("refuses a key that Toss does not know, once for its attempt, and charges the next one")
    void unknownKey() {
        PaymentStory other = new PaymentStory();
        other.confirm("made-up", 1);
        other.work();
        assertThat(other.payment().state()).isEqualTo(PaymentState.READY);
        assertThat(other.payment().paymentKey()).isNull();

        other.confirm("made-up", 1);
        other.work();
        assertThat(other.sent(PaymentConfirmedFail.class))
                .containsExactly(
                        new PaymentConfirmedFail(other.payment().paymentId(), "PAYMENT_KEY_REFUSED", 1),
                        new PaymentConfirmedFail(other.payment().paymentId(), "PAYMENT_KEY_REFUSED", 1));
        assertThat(other.toss.operations()).containsExactly(TossOperation.CONFIRM, TossOperation.LOOK_UP);
        assertThat(other.businessDeadLetters).isEmpty();

        other.confirm(PaymentStory.KEY, 2);
        other.work();
        assertThat(other.payment().state()).isEqualTo(PaymentState.APPROVED);
    }

    @Test
    @DisplayName("declines a payment of which the order wants nothing more, and does not wait for another key")
    void unknownKeyOfACanceledPayment() {
        PaymentStory other = new PaymentStory();
        other.confirm("made-up", 1);
        other.cancel("close", Purpose.CLOSE, null);
        other.work();
        assertThat(other.payment().state()).isEqualTo(PaymentState.DECLINED);
        assertThat(other.sent(PaymentCanceled.class)).hasSize(1);
    }

    @Test
    @DisplayName("ends where nobody asked for more meanwhile")
    void notNotified() {
        story.workWhile(() -> {});
        assertThat(story.payment().schedule().nextAttemptAt()).isNull();
    }

    @Test
    @DisplayName("still looks up first after a crash when the look-up could not be sent")
    void lookUpNotSent() {
        story.workAndDie();
        story.toss.fault(Fault.NOT_SENT);
        story.work();
        story.wait(Duration.ofMinutes(1));
        story.work();
        assertThat(story.toss.operations()).containsExactly(TossOperation.CONFIRM, TossOperation.LOOK_UP);
        assertThat(story.payment().state()).isEqualTo(PaymentState.APPROVED);
    }

    @Test
    @DisplayName("still looks up first when the look-up for a cancellation could not be sent")
    void lookUpForACancellationNotSent() {
        story.work();
        story.cancel("all", Purpose.REFUND, null);
        story.workAndDie();
        story.toss.fault(Fault.NOT_SENT);
        story.work();
        story.wait(Duration.ofMinutes(1));
        story.work();
        assertThat(story.toss.operations())
                .containsExactly(TossOperation.CONFIRM, TossOperation.CANCEL, TossOperation.LOOK_UP);
        assertThat(story.payment().state()).isEqualTo(PaymentState.CANCELED);
    }
}
