package kr.ilovepet.payment.work;

import static kr.ilovepet.payment.toss.Replies.cancel;
import static kr.ilovepet.payment.toss.Replies.error;
import static kr.ilovepet.payment.toss.Replies.noAnswer;
import static kr.ilovepet.payment.toss.Replies.payment;
import static kr.ilovepet.payment.work.Step.Kind.DONE;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.Step.Kind.NEW_KEY_AGAIN;
import static kr.ilovepet.payment.work.Step.Kind.REFUSED;
import static kr.ilovepet.payment.work.Step.Kind.SAME_KEY_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Cancellation.Origin;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.toss.TossStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When Toss was asked to give money back")
class CancelRulesTest {

    private final Cancellation cancellation =
            new Cancellation("r-1", 1, Origin.ORDER, 4_000L, "changed my mind", Instant.EPOCH);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REFUND_REJECTED, REFUSED",
        "NOT_CANCELABLE_PAYMENT, LOOK_UP",
        "NOT_MATCHES_REFUNDABLE_AMOUNT, LOOK_UP",
        "ALREADY_CANCELED_PAYMENT, LOOK_UP",
        "FAILED_REFUND_PROCESS, LOOK_UP",
        "UNAUTHORIZED_KEY, LOOK_UP",
        "IDEMPOTENT_REQUEST_PROCESSING, SAME_KEY_AGAIN"
    })
    @DisplayName("an error leads on as its class says")
    void errors(String code, Step.Kind expected) {
        assertThat(new CancelRules(cancellation).afterCancel(error(code)).kind())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("no answer says nothing")
    void silence() {
        assertThat(new CancelRules(cancellation).afterCancel(noAnswer()).kind()).isEqualTo(SAME_KEY_AGAIN);
        assertThat(lookedUp(noAnswer())).isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(LOOK_UP_LATER);
    }

    @Test
    @DisplayName("only our own mark in Toss's list, or an empty balance, means that it is done")
    void done() {
        String ours = cancellation.reasonForToss();
        assertThat(lookedUp(partly(ours, "DONE"))).isEqualTo(DONE);
        assertThat(lookedUp(partly(ours, "IN_PROGRESS"))).isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(partly(ours, "ABORTED"))).isEqualTo(REFUSED);
        assertThat(lookedUp(partly("of the same amount, by somebody else", "DONE")))
                .isEqualTo(SAME_KEY_AGAIN);
        assertThat(lookedUp(payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 0)))
                .isEqualTo(DONE);
        assertThat(lookedUp(payment("order-1", TossStatus.CANCELED, 10_000, 0))).isEqualTo(DONE);
    }

    @Test
    @DisplayName("of several entries of ours the one that was done decides, then the one under way")
    void severalOfOurs() {
        String ours = cancellation.reasonForToss();
        assertThat(lookedUp(both(cancel(4_000, ours, "ABORTED"), cancel(4_000, ours, "DONE"))))
                .isEqualTo(DONE);
        assertThat(lookedUp(both(cancel(4_000, ours, "ABORTED"), cancel(4_000, ours, "IN_PROGRESS"))))
                .isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(both(cancel(4_000, ours, "ABORTED"), cancel(4_000, ours, "ABORTED"))))
                .isEqualTo(REFUSED);
    }

    @Test
    @DisplayName(
            "a part that another's cancellation of all has overtaken is done with its own amount, not with all of it")
    void overtakenPart() {
        TossReply emptied = payment("order-1", TossStatus.CANCELED, 10_000, 0, cancel(10_000, "at the desk", "DONE"));
        Cancellation whole = new Cancellation("r-3", 1, Origin.ORDER, null, "changed my mind", Instant.EPOCH);

        assertThat(new CancelRules(cancellation).won(emptied.payment(), 10_000)).isEqualTo(4_000);
        assertThat(new CancelRules(cancellation).won(emptied.payment(), 3_000)).isEqualTo(3_000);
        assertThat(new CancelRules(whole).won(emptied.payment(), 10_000)).isEqualTo(10_000);
        TossReply ours = partly(cancellation.reasonForToss(), "DONE");
        assertThat(new CancelRules(cancellation).won(ours.payment(), 9_000)).isEqualTo(4_000);
    }

    @Test
    @DisplayName("an untouched payment is refused or asked for anew as Toss's answer was")
    void untouched() {
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(SAME_KEY_AGAIN);
        cancellation.attempts().answered("FAILED_REFUND_PROCESS");
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(NEW_KEY_AGAIN);
        cancellation.attempts().answered("NOT_CANCELABLE_PAYMENT");
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName(
            "a refusal under a later key is looked at twice: the earlier question may have been answered by a deed")
    void refusalUnderLaterKey() {
        cancellation.attempts().answered("FAILED_REFUND_PROCESS");
        cancellation.attempts().newKeyAgain();
        assertThat(new CancelRules(cancellation)
                        .afterCancel(error("REFUND_REJECTED"))
                        .kind())
                .isEqualTo(LOOK_UP);
    }

    @Test
    @DisplayName("the reason for Toss keeps its mark however long it is")
    void longReason() {
        Cancellation wordy = new Cancellation("r-2", 1, Origin.ORDER, null, "x".repeat(400), Instant.EPOCH);
        assertThat(wordy.reasonForToss()).hasSize(200);
        assertThat(wordy.isMarkedIn(wordy.reasonForToss())).isTrue();
        assertThat(cancellation.isMarkedIn(wordy.reasonForToss())).isFalse();
    }

    private static TossReply partly(String reason, String status) {
        return payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 6_000, cancel(4_000, reason, status));
    }

    private static TossReply both(TossCancel first, TossCancel second) {
        return payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 6_000, first, second);
    }

    private Step.Kind lookedUp(TossReply reply) {
        return new CancelRules(cancellation).afterLookUp(reply).kind();
    }
}
