package kr.ilovepet.payment.watch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.ledger.PaymentState;
import kr.ilovepet.payment.work.PaymentRecords;
import kr.ilovepet.payment.work.TossCalls;

/** What somebody says of a payment at Toss. It is never believed, only a reason to ask Toss. */
@Stateless
public class Hints {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    @Inject
    private PaymentRecords records;

    @Inject
    private TossCalls calls;

    /**
     * Something may have changed. Does nothing when no such payment is known here.
     *
     * @param orderIdAtToss may be null
     * @param paymentKey may be null
     */
    public void about(String orderIdAtToss, String paymentKey) {
        payment(orderIdAtToss, paymentKey)
                .filter(payment -> payment.state() != PaymentState.READY)
                .ifPresent(payment -> records.wakeAt(payment, payment.agenda().hinted(Instant.now(), BETWEEN)));
    }

    private Optional<Payment> payment(String orderIdAtToss, String paymentKey) {
        Optional<Payment> ofOrder =
                Optional.ofNullable(orderIdAtToss).flatMap(calls::orderId).flatMap(records::ofOrder);
        return ofOrder.isPresent() || paymentKey == null ? ofOrder : records.ofKey(paymentKey);
    }
}
