package kr.ilovepet.payment.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.ledger.PaymentState;
import kr.ilovepet.payment.work.PaymentRecords;

/** Closes a charge that was refused, and only one of which the log holds a refusal that is certain. */
@ApplicationScoped
public class Declining {

    private static final Logger LOG = Logger.getLogger(Declining.class.getName());

    @Inject
    private PaymentRecords records;

    @Inject
    private Cancelling cancelling;

    @Inject
    private Outbox outbox;

    /** DECLINED, and the order is told; anything else stays as it is. */
    public void decline(Payment payment) {
        if (payment.state() != PaymentState.CONFIRMING || !payment.refused() || !records.refusalIsLogged(payment)) {
            LOG.log(
                    Level.INFO,
                    () -> "A dead letter says that payment " + payment.paymentId() + " was refused; it stays "
                            + payment.state());
            return;
        }
        payment.decline(Instant.now());
        outbox.send(
                payment.orderId(),
                new PaymentConfirmedFail(payment.paymentId(), payment.failure().code()));
        cancelling.nothingWasCharged(payment);
    }
}
