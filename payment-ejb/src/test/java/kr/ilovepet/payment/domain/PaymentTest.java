package kr.ilovepet.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.payment.domain.Cancellation.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payment")
class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final OrderReference ORDER = new OrderReference("2026112300000001", "a1b2");
    private static final PaymentKey KEY = new PaymentKey("key-1");
    private static final Won AMOUNT = new Won(10_000);

    private final List<PaymentEvent> events = new ArrayList<>();

    @Test
    @DisplayName("makes these transitions and no other")
    void transitions() {
        Set<String> transitions = Stream.of(PaymentState.values())
                .flatMap(from ->
                        Stream.of(PaymentState.values()).filter(from::canBecome).map(to -> from + " " + to))
                .collect(Collectors.toSet());
        assertThat(transitions)
                .containsExactlyInAnyOrder(
                        "READY CONFIRMING",
                        "READY CLOSED",
                        "CONFIRMING APPROVED",
                        "CONFIRMING DECLINED",
                        "CONFIRMING READY",
                        "APPROVED CANCELING",
                        "APPROVED CANCELED",
                        "CANCELING APPROVED",
                        "CANCELING CANCELED");
    }

    @Test
    @DisplayName("is declined with a failure, and tells the order at once, with the refused command")
    void declined() {
        Payment payment = confirming();
        payment.decline(Failure.of("REJECT_CARD_PAYMENT"), NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
        assertThat(events)
                .containsExactly(new PaymentEvent.Declined(
                        ORDER, payment.paymentId(), Failure.of("REJECT_CARD_PAYMENT"), 1, "{}"));
    }

    @Test
    @DisplayName("replies to a cancellation that waited for the charge when that is declined")
    void cancellationOfADeclinedCharge() {
        Payment payment = confirming();
        assertThat(payment.requestCancellation(request("c-1", Optional.empty()), NOW)
                        .isOpen())
                .isTrue();
        assertThat(payment.dueCancellation()).isEmpty();
        payment.decline(Failure.of("REJECT_CARD_PAYMENT"), NOW);
        assertThat(events).last().isEqualTo(new PaymentEvent.Canceled(ORDER, "c-1", Purpose.REFUND, Won.ZERO, NOW));
    }

    @Test
    @DisplayName("cancels as soon as it is approved where that was asked for before")
    void cancellationOfACharge() {
        Payment payment = confirming();
        payment.requestCancellation(request("c-1", Optional.empty()), NOW);
        payment.approve(receipt(), NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.CANCELING);
        assertThat(payment.dueCancellation()).isPresent();
    }

    @Test
    @DisplayName("cannot be confirmed once it is closed")
    void closedStaysClosed() {
        Payment payment = ready();
        payment.requestCancellation(request("c-1", Optional.empty()), NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.CLOSED);
        assertThatIllegalStateException().isThrownBy(() -> payment.confirm(KEY, "{}", NOW));
        assertThat(payment.paymentKey()).isNull();
    }

    @Test
    @DisplayName("is approved again after a partial refund, and canceled when nothing is left")
    void partialRefunds() {
        Payment payment = confirming();
        payment.approve(receipt(), NOW);
        cancel(payment, "c-1", new Won(4_000));
        assertThat(payment.state()).isEqualTo(PaymentState.APPROVED);
        assertThat(payment.left()).isEqualTo(new Won(6_000));
        cancel(payment, "c-2", new Won(6_000));
        assertThat(payment.state()).isEqualTo(PaymentState.CANCELED);
    }

    @Test
    @DisplayName("is declined when what the provider holds had to be taken back, and tells nobody of that cancellation")
    void takenBack() {
        Payment payment = confirming();
        Cancellation orphan = payment.takeBackOrphanCharge(KEY, "AMOUNT_MISMATCH", NOW);
        assertThat(payment.dueCancellation()).containsSame(orphan);
        payment.completeCancellation(orphan, new Won(9_000), NOW, NOW);
        assertThat(payment.failure().code()).isEqualTo("AMOUNT_MISMATCH");
        assertThat(events).singleElement().isInstanceOf(PaymentEvent.Declined.class);
    }

    @Test
    @DisplayName("that was only read cannot be changed")
    void withoutPlaceToPublish() {
        Payment payment = Payment.ready(ORDER, 7, AMOUNT, null, NOW);
        assertThatIllegalStateException().isThrownBy(() -> payment.wake(null, NOW));
    }

    @Test
    @DisplayName("gets a new random key for every new request, and keeps it for a repeated one")
    void keys() {
        Attempts attempts = Attempts.first();
        IdempotencyKey first = attempts.idempotencyKey();
        attempts.retryWithSameKey();
        assertThat(attempts.idempotencyKey()).isEqualTo(first);
        assertThat(attempts.underLaterKey()).isFalse();
        attempts.failed("PROVIDER_ERROR");
        attempts.retryWithNewKey();
        assertThat(attempts.idempotencyKey()).isNotEqualTo(first);
        assertThat(attempts.errorCode()).isNull();
        assertThat(attempts.underLaterKey()).isTrue();
    }

    private static void cancel(Payment payment, String requestId, Won amount) {
        Cancellation cancellation = payment.requestCancellation(request(requestId, Optional.of(amount)), NOW);
        payment.addCanceledAmount(amount);
        payment.completeCancellation(cancellation, amount, NOW, NOW);
        payment.settle(NOW);
    }

    private static CancellationRequest request(String requestId, Optional<Won> amount) {
        return new CancellationRequest(requestId, Purpose.REFUND, amount, "changed my mind");
    }

    private static Receipt receipt() {
        return new Receipt(NOW, "card", "t", "s", null);
    }

    private Payment ready() {
        Payment payment = Payment.ready(ORDER, 7, AMOUNT, null, NOW);
        payment.publishTo(events::add);
        return payment;
    }

    private Payment confirming() {
        Payment payment = ready();
        payment.confirm(KEY, "{}", NOW);
        return payment;
    }
}
