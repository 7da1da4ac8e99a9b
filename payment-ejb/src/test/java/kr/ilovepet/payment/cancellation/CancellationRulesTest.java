package kr.ilovepet.payment.cancellation;

import static kr.ilovepet.payment.toss.TossResponses.cancel;
import static kr.ilovepet.payment.toss.TossResponses.error;
import static kr.ilovepet.payment.toss.TossResponses.noResponse;
import static kr.ilovepet.payment.toss.TossResponses.payment;
import static kr.ilovepet.payment.work.NextStep.Kind.DONE;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.NextStep.Kind.REFUSED;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_NEW_KEY;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_SAME_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Cancellation.Purpose;
import kr.ilovepet.payment.domain.CancellationRequest;
import kr.ilovepet.payment.domain.OrderReference;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Receipt;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.TossStatus;
import kr.ilovepet.payment.work.NextStep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When Toss was asked to give money back")
class CancellationRulesTest {

    private final Cancellation cancellation = requested("r-1", Optional.of(new Won(4_000)), "changed my mind");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REFUND_REJECTED, REFUSED",
        "NOT_CANCELABLE_PAYMENT, LOOK_UP",
        "NOT_MATCHES_REFUNDABLE_AMOUNT, LOOK_UP",
        "ALREADY_CANCELED_PAYMENT, LOOK_UP",
        "FAILED_REFUND_PROCESS, LOOK_UP",
        "UNAUTHORIZED_KEY, LOOK_UP",
        "IDEMPOTENT_REQUEST_PROCESSING, RETRY_SAME_KEY"
    })
    @DisplayName("an error leads on as its class says")
    void errors(String code, NextStep.Kind expected) {
        assertThat(new CancellationRules(cancellation).afterCancel(error(code)).kind())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("no response says nothing")
    void silence() {
        assertThat(new CancellationRules(cancellation).afterCancel(noResponse()).kind())
                .isEqualTo(RETRY_SAME_KEY);
        assertThat(lookedUp(noResponse())).isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(error("NOT_FOUND_PAYMENT"))).isEqualTo(LOOK_UP_LATER);
    }

    @Test
    @DisplayName("only its own mark in Toss's list, or an empty balance, means that it is done")
    void done() {
        String ours = cancellation.markedReason();
        assertThat(lookedUp(partly(ours, "DONE"))).isEqualTo(DONE);
        assertThat(lookedUp(partly(ours, "IN_PROGRESS"))).isEqualTo(LOOK_UP_LATER);
        assertThat(lookedUp(partly(ours, "ABORTED"))).isEqualTo(REFUSED);
        assertThat(lookedUp(partly("of the same amount, by somebody else", "DONE")))
                .isEqualTo(RETRY_SAME_KEY);
        assertThat(lookedUp(payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 0)))
                .isEqualTo(DONE);
        assertThat(lookedUp(payment("order-1", TossStatus.CANCELED, 10_000, 0))).isEqualTo(DONE);
    }

    @Test
    @DisplayName("of several entries of its own the one that was done decides, then the one under way")
    void severalOfOurs() {
        String ours = cancellation.markedReason();
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
        TossResponse emptied = payment("order-1", TossStatus.CANCELED, 10_000, 0, cancel(10_000, "at Toss", "DONE"));
        Cancellation whole = requested("r-3", Optional.empty(), "changed my mind");

        assertThat(new CancellationRules(cancellation).returned(emptied.payment(), new Won(10_000)))
                .isEqualTo(new Won(4_000));
        assertThat(new CancellationRules(cancellation).returned(emptied.payment(), new Won(3_000)))
                .isEqualTo(new Won(3_000));
        assertThat(new CancellationRules(whole).returned(emptied.payment(), new Won(10_000)))
                .isEqualTo(new Won(10_000));
        TossResponse ours = partly(cancellation.markedReason(), "DONE");
        assertThat(new CancellationRules(cancellation).returned(ours.payment(), new Won(9_000)))
                .isEqualTo(new Won(4_000));
    }

    @Test
    @DisplayName("an untouched payment is refused or asked for anew as Toss's response was")
    void untouched() {
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(RETRY_SAME_KEY);
        cancellation.attempts().failed("FAILED_REFUND_PROCESS");
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(RETRY_NEW_KEY);
        cancellation.attempts().failed("NOT_CANCELABLE_PAYMENT");
        assertThat(lookedUp(payment(TossStatus.DONE))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("a refusal under a later key is followed by a look-up: the earlier request may have been carried out")
    void refusalUnderLaterKey() {
        cancellation.attempts().failed("FAILED_REFUND_PROCESS");
        cancellation.attempts().retryWithNewKey();
        assertThat(new CancellationRules(cancellation)
                        .afterCancel(error("REFUND_REJECTED"))
                        .kind())
                .isEqualTo(LOOK_UP);
    }

    @Test
    @DisplayName("the reason for Toss keeps its mark however long it is")
    void longReason() {
        Cancellation wordy = requested("r-2", Optional.empty(), "x".repeat(400));
        assertThat(wordy.markedReason()).hasSize(200);
        assertThat(wordy.isMarkedIn(wordy.markedReason())).isTrue();
        assertThat(cancellation.isMarkedIn(wordy.markedReason())).isFalse();
    }

    private static Cancellation requested(String requestId, Optional<Won> amount, String reason) {
        Payment payment = Payment.ready(new OrderReference("order-1", "a1b2"), 7, new Won(10_000), null, Instant.EPOCH);
        payment.publishTo(event -> {});
        payment.confirm(new PaymentKey("key-1"), "{}", Instant.EPOCH);
        payment.approve(new Receipt(Instant.EPOCH, "card", "t", "s", null), Instant.EPOCH);
        return payment.requestCancellation(
                new CancellationRequest(requestId, Purpose.REFUND, amount, reason), Instant.EPOCH);
    }

    private static TossResponse partly(String reason, String status) {
        return payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 6_000, cancel(4_000, reason, status));
    }

    private static TossResponse both(TossCancel first, TossCancel second) {
        return payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 6_000, first, second);
    }

    private NextStep.Kind lookedUp(TossResponse response) {
        return new CancellationRules(cancellation).afterLookUp(response).kind();
    }
}
