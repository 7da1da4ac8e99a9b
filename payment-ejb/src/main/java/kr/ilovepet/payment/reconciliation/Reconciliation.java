package kr.ilovepet.payment.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossRequests;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.work.TaskResult;

/** Does what {@link ReconciliationRules} says. A match leaves nothing but the time of the comparison. */
@Dependent
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class.getName());
    private static final Duration PAUSE_WITHOUT_RESULT = Duration.ofMinutes(1);

    private final TossRequests requests;

    @Inject
    public Reconciliation(TossRequests requests) {
        this.requests = requests;
    }

    /** Applies a response to a payment of which the outcome is known. */
    public TaskResult apply(TossResponse response, Payment payment, Instant now) {
        Finding finding = new ReconciliationRules(payment, requests.tossOrderId(payment.order())).afterLookUp(response);
        switch (finding) {
            case LOOK_UP_LATER -> {
                return TaskResult.continuesAt(now.plus(PAUSE_WITHOUT_RESULT), finding.name());
            }
            case MATCHES -> LOG.finest("Toss holds the same");
            case ORPHAN_CHARGE -> takeBack(payment, response.payment(), now);
            case CANCELED_AT_PROVIDER -> {
                countCanceledAtProvider(payment, response.payment(), now);
                payment.settle(now);
            }
        }
        payment.schedule().reconciled(now);
        return finding == Finding.MATCHES ? TaskResult.finishedUnlogged() : TaskResult.finished(finding.name());
    }

    private static void takeBack(Payment payment, TossPayment found, Instant now) {
        LOG.log(
                Level.SEVERE,
                () -> "Orphan charge found at Toss: payment " + payment.paymentId() + ", " + payment.state() + " here, "
                        + found.status() + " there; it is canceled there");
        payment.takeBackOrphanCharge(found.paymentKey(), "ORPHAN_CHARGE", now);
    }

    /** Counts money that went back without this shop's request. */
    public void countCanceledAtProvider(Payment payment, TossPayment found, Instant now) {
        Won counted = payment.reconcileCanceledAmount(
                found.canceledAmount(), found.lastCanceledAt().orElse(now));
        if (!counted.isZero()) {
            LOG.log(
                    Level.WARNING,
                    () -> counted + " went back at Toss without a request: payment " + payment.paymentId());
        }
    }
}
