package kr.ilovepet.payment.reconciliation;

import static kr.ilovepet.payment.reconciliation.Finding.CANCELED_AT_PROVIDER;
import static kr.ilovepet.payment.reconciliation.Finding.LOOK_UP_LATER;
import static kr.ilovepet.payment.reconciliation.Finding.MATCHES;
import static kr.ilovepet.payment.reconciliation.Finding.ORPHAN_CHARGE;
import static kr.ilovepet.payment.toss.TossResponses.error;
import static kr.ilovepet.payment.toss.TossResponses.noResponse;
import static kr.ilovepet.payment.toss.TossResponses.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.payment.domain.Cancellation.Purpose;
import kr.ilovepet.payment.domain.CancellationRequest;
import kr.ilovepet.payment.domain.OrderReference;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Receipt;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.TossStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a payment is compared with Toss's")
class ReconciliationRulesTest {

    private final Payment closed = ready();
    private final Payment approved = ready();

    ReconciliationRulesTest() {
        closed.requestCancellation(
                new CancellationRequest("c-1", Purpose.CLOSE, Optional.empty(), "expired"), Instant.EPOCH);
        approved.confirm(new PaymentKey("key-1"), "{}", Instant.EPOCH);
        approved.approve(new Receipt(Instant.EPOCH, "card", "t", "s", null), Instant.EPOCH);
    }

    @Test
    @DisplayName("a charge for an order that is not paid is an orphan charge, until it has been given back")
    void orphanCharge() {
        assertThat(compared(closed, payment(TossStatus.DONE))).isEqualTo(ORPHAN_CHARGE);
        assertThat(compared(closed, payment(TossStatus.WAITING_FOR_DEPOSIT))).isEqualTo(ORPHAN_CHARGE);
        assertThat(compared(closed, payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 1)))
                .isEqualTo(ORPHAN_CHARGE);
        assertThat(compared(closed, payment("order-1", TossStatus.CANCELED, 10_000, 0)))
                .isEqualTo(MATCHES);
        assertThat(compared(closed, payment(TossStatus.IN_PROGRESS))).isEqualTo(MATCHES);
        assertThat(compared(closed, error("NOT_FOUND_PAYMENT"))).isEqualTo(MATCHES);
    }

    @Test
    @DisplayName("another order's charge is not touched")
    void anotherOrder() {
        assertThat(compared(closed, payment("order-2", TossStatus.DONE, 10_000, 10_000)))
                .isEqualTo(MATCHES);
    }

    @Test
    @DisplayName("money that went back without a request is noticed once")
    void canceledAtProvider() {
        TossResponse partly = payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 7_000);
        assertThat(compared(approved, payment(TossStatus.DONE))).isEqualTo(MATCHES);
        assertThat(compared(approved, partly)).isEqualTo(CANCELED_AT_PROVIDER);
        approved.addCanceledAmount(new Won(3_000));
        assertThat(compared(approved, partly)).isEqualTo(MATCHES);
    }

    @Test
    @DisplayName("silence and errors are no reason to believe anything")
    void silence() {
        assertThat(compared(approved, noResponse())).isEqualTo(LOOK_UP_LATER);
        assertThat(compared(approved, error("UNAUTHORIZED_KEY"))).isEqualTo(LOOK_UP_LATER);
    }

    private static Payment ready() {
        Payment payment = Payment.ready(new OrderReference("order-1", "a1b2"), 7, new Won(10_000), null, Instant.EPOCH);
        payment.publishTo(event -> {});
        return payment;
    }

    private static Finding compared(Payment payment, TossResponse response) {
        return new ReconciliationRules(payment, "order-1").afterLookUp(response);
    }
}
