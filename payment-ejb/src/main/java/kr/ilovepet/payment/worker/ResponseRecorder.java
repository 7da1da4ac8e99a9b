package kr.ilovepet.payment.worker;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.payment.cancellation.PaymentCancellation;
import kr.ilovepet.payment.confirmation.PaymentConfirmation;
import kr.ilovepet.payment.domain.Attempts;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.Payments;
import kr.ilovepet.payment.reconciliation.Reconciliation;
import kr.ilovepet.payment.toss.OutcomeTable;
import kr.ilovepet.payment.toss.TossCallLog;
import kr.ilovepet.payment.toss.TossCallLogEntry;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.Verdict;
import kr.ilovepet.payment.work.Backoff;
import kr.ilovepet.payment.work.TaskResult;
import kr.ilovepet.payment.work.TossTask;

/** Records a response of Toss: the log, the change of state and the messages that tell of it. */
@Dependent
public class ResponseRecorder {

    private static final Logger LOG = Logger.getLogger(ResponseRecorder.class.getName());

    /** Outcome of a call whose claim another worker has taken over; nothing follows from its response. */
    private static final String CLAIM_LOST = "CLAIM_LOST";

    private final Payments payments;
    private final TossCallLog log;
    private final TaskPlanner planner;
    private final PaymentConfirmation confirmation;
    private final PaymentCancellation cancellation;
    private final Reconciliation reconciliation;
    private final InstantSource clock;

    @Inject
    public ResponseRecorder(
            Payments payments,
            TossCallLog log,
            TaskPlanner planner,
            PaymentConfirmation confirmation,
            PaymentCancellation cancellation,
            Reconciliation reconciliation,
            InstantSource clock) {
        this.payments = payments;
        this.log = log;
        this.planner = planner;
        this.confirmation = confirmation;
        this.cancellation = cancellation;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    /**
     * Records the response to a task.
     *
     * @return the next task, where one follows at once; otherwise the claim is released
     */
    public Optional<TossTask> record(TossTask task, TossResponse response) {
        Payment payment = payments.get(task.payment());
        Instant now = clock.instant();
        if (!payment.schedule().claimedAs(task.claim())) {
            log.add(new TossCallLogEntry(payment, task.request().operation(), CLAIM_LOST, response));
            return Optional.empty();
        }
        if (response.kind() == TossResponse.Kind.NOT_SENT) {
            if (task.request().isLookUp()) {
                attempts(payment, task).ifPresent(Attempts::lookUpNotSent);
            }
            payment.releaseUntil(task.servedDue(), Backoff.afterNotSent(now));
            return Optional.empty();
        }
        warnOperators(payment, task, response);
        TaskResult result = switch (task.purpose()) {
            case CONFIRMATION -> confirmation.apply(response, task, payment, now);
            case CANCELLATION -> cancellation.apply(response, task, payment, now);
            case RECONCILIATION -> reconciliation.apply(response, payment, now);
        };
        if (result.outcome() != null) {
            log.add(new TossCallLogEntry(payment, task.request().operation(), result.outcome(), response));
        }
        return goOn(payment, task, result);
    }

    private Optional<TossTask> goOn(Payment payment, TossTask task, TaskResult result) {
        if (result.continuesAt() != null) {
            payment.releaseUntil(task.servedDue(), result.continuesAt());
            return Optional.empty();
        }
        Optional<TossTask> next = result.finished() && !payment.hasOpenCancellations()
                ? Optional.empty()
                : planner.next(payment, task.claim(), false);
        if (next.isEmpty()) {
            payment.release(task.servedDue());
        }
        return next;
    }

    private static Optional<Attempts> attempts(Payment payment, TossTask task) {
        return switch (task.purpose()) {
            case CONFIRMATION -> Optional.of(payment.attempts());
            case CANCELLATION -> payment.cancellation(task.cancelRequestId()).map(Cancellation::attempts);
            case RECONCILIATION -> Optional.empty();
        };
    }

    private static void warnOperators(Payment payment, TossTask task, TossResponse response) {
        boolean misconfigured = response.kind() == TossResponse.Kind.ERROR
                && OutcomeTable.verdict(task.request().operation(), response.code()) == Verdict.CONFIGURATION;
        if (misconfigured) {
            LOG.log(
                    Level.SEVERE,
                    () -> "Toss refuses the request or the key of this shop: " + response.code() + ", trace "
                            + response.traceId() + ", payment " + payment.paymentId()
                            + " waits until this is put right");
        }
    }
}
