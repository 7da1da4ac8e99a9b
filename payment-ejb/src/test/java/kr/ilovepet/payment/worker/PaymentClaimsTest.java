package kr.ilovepet.payment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.payment.domain.Failure;
import kr.ilovepet.payment.domain.InMemoryPayments;
import kr.ilovepet.payment.domain.OrderReference;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentEvent.WorkDue;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Receipt;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossRequests;
import kr.ilovepet.payment.work.TossTask;
import kr.ilovepet.payment.work.TossTask.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker claims")
class PaymentClaimsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final InMemoryPayments payments = new InMemoryPayments(event -> {});
    private final PaymentClaims claims =
            new PaymentClaims(payments, new TaskPlanner(new TossRequests(Optional.empty())), () -> NOW);

    @Test
    @DisplayName("charges before comparisons, however many strangers have caused")
    void chargesFirst() {
        for (int i = 0; i < 100; i++) {
            approved("paid-" + i).notified(NOW.minusSeconds(60), INTERVAL);
        }
        confirming("new").wake(null, NOW);

        assertThat(claims.claim(4, 2))
                .extracting(TossTask::purpose)
                .containsExactly(Purpose.CONFIRMATION, Purpose.RECONCILIATION, Purpose.RECONCILIATION);
        assertThat(claims.claim(4, 0)).isEmpty();
    }

    @Test
    @DisplayName("the refund of an orphan charge before comparisons, too")
    void orphanChargesFirst() {
        for (int i = 0; i < 100; i++) {
            approved("paid-" + i).notified(NOW.minusSeconds(60), INTERVAL);
        }
        Payment orphan = confirming("declined");
        orphan.decline(Failure.of("REJECT_CARD_PAYMENT"), NOW);
        orphan.takeBackOrphanCharge(new PaymentKey("key"), "ORPHAN_CHARGE", NOW);
        orphan.wake(null, NOW);

        assertThat(claims.claim(4, 0)).extracting(TossTask::purpose).containsExactly(Purpose.CANCELLATION);
    }

    @Test
    @DisplayName("a charge at once, and a comparison not")
    void atOnce() {
        Payment compared = approved("paid");
        compared.notified(NOW, INTERVAL);
        Payment charged = confirming("new");
        charged.wake(null, NOW);

        assertThat(claims.claimAtOnce(new WorkDue(compared, NOW))).isEmpty();
        assertThat(claims.claimAtOnce(new WorkDue(charged, NOW))).isPresent();
    }

    private Payment approved(String order) {
        Payment payment = confirming(order);
        payment.approve(new Receipt(NOW, "card", "t", "s", null), NOW);
        return payment;
    }

    private Payment confirming(String order) {
        Payment payment = Payment.ready(new OrderReference(order, "a1b2"), 7, new Won(10_000), null, NOW);
        payments.add(payment);
        payment.confirm(new PaymentKey("key-" + order), "{}", NOW);
        return payment;
    }
}
