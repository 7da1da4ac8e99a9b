package kr.ilovepet.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A payment")
class PaymentStateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    @DisplayName("makes these moves and no other")
    void moves() {
        Set<String> moves = Stream.of(PaymentState.values())
                .flatMap(from ->
                        Stream.of(PaymentState.values()).filter(from::canBecome).map(to -> from + " " + to))
                .collect(Collectors.toSet());
        assertThat(moves)
                .containsExactlyInAnyOrder(
                        "READY CONFIRMING",
                        "READY CLOSED",
                        "CONFIRMING APPROVED",
                        "CONFIRMING DECLINED",
                        "APPROVED CANCELING",
                        "APPROVED CANCELED",
                        "CANCELING APPROVED",
                        "CANCELING CANCELED");
    }

    @Test
    @DisplayName("cannot be declined without a refusal")
    void noDeclineWithoutRefusal() {
        Payment payment = confirming();
        assertThatIllegalStateException().isThrownBy(() -> payment.decline(NOW));
        payment.refuse(new Failure("REJECT_CARD_PAYMENT", null));
        payment.decline(NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.DECLINED);
    }

    @Test
    @DisplayName("cannot be confirmed once it is closed")
    void closedStaysClosed() {
        Payment payment = ready();
        payment.close(NOW);
        assertThatIllegalStateException().isThrownBy(() -> payment.confirm("key", "{}", NOW));
        assertThat(payment.paymentKey()).isNull();
    }

    @Test
    @DisplayName("is approved again after a partial refund, and cancelled when nothing is left")
    void partialRefunds() {
        Payment payment = confirming();
        payment.approve(new Receipt(NOW, "card", "t", "s", null), NOW);
        payment.beginCanceling(NOW);
        payment.returned(4_000);
        payment.settle(NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.APPROVED);
        assertThat(payment.left()).isEqualTo(6_000);
        payment.beginCanceling(NOW);
        payment.returned(6_000);
        payment.settle(NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.CANCELED);
    }

    @Test
    @DisplayName("gets a new random key for every new question, and keeps it for a repeated one")
    void keys() {
        Attempts attempts = Attempts.first();
        String first = attempts.idempotencyKey();
        attempts.sameKeyAgain();
        assertThat(attempts.idempotencyKey()).isEqualTo(first);
        assertThat(attempts.underLaterKey()).isFalse();
        attempts.answered("PROVIDER_ERROR");
        attempts.newKeyAgain();
        assertThat(attempts.idempotencyKey()).isNotEqualTo(first);
        assertThat(attempts.answeredCode()).isNull();
        assertThat(attempts.underLaterKey()).isTrue();
    }

    private static Payment ready() {
        return Payment.ready("2026112300000001", 7, 10_000, null, NOW);
    }

    private static Payment confirming() {
        Payment payment = ready();
        payment.confirm("key", "{}", NOW);
        return payment;
    }
}
