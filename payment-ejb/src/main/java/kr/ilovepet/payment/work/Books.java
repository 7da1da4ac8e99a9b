package kr.ilovepet.payment.work;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.payment.ledger.LogEntry;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.toss.OutcomeTable;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.toss.Verdict;

/** Records a reply of Toss: the log, the move it causes and the message that tells of it, in one transaction. */
@Stateless
public class Books {

    private static final Logger LOG = Logger.getLogger(Books.class.getName());

    @Inject
    private PaymentRecords records;

    @Inject
    private Planner planner;

    @Inject
    private Charge charge;

    @Inject
    private Refund refund;

    @Inject
    private Comparison comparison;

    /**
     * Records the reply.
     *
     * @return the next question, where there is one at once; otherwise the claim is released
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Work> record(Work work, TossReply reply) {
        Payment payment = records.get(work.paymentId());
        Instant now = Instant.now();
        if (!payment.agenda().claimedAs(work.claim())) {
            records.add(new LogEntry(payment, work.call().operation(), "OVERTAKEN", reply));
            return Optional.empty();
        }
        if (reply.kind() == TossReply.Kind.NOT_SENT) {
            records.pauseUntil(payment, Backoff.unsent(now));
            return Optional.empty();
        }
        warnOperators(payment, work, reply);
        Result result = switch (work.task()) {
            case CONFIRM -> charge.record(payment, work, reply, now);
            case CANCEL -> refund.record(payment, work, reply, now);
            case COMPARE -> comparison.record(payment, reply, now);
        };
        if (result.step().kind() != Step.Kind.AGREES) {
            records.add(new LogEntry(
                    payment, work.call().operation(), result.step().kind().name(), reply));
        }
        return goOn(payment, work, result);
    }

    private Optional<Work> goOn(Payment payment, Work work, Result result) {
        if (result.pauseUntil() != null) {
            records.pauseUntil(payment, result.pauseUntil());
            return Optional.empty();
        }
        Optional<Work> next =
                result.finished() && records.openCancellations(payment).isEmpty()
                        ? Optional.empty()
                        : planner.next(payment, work.claim(), false);
        if (next.isEmpty()) {
            payment.agenda().release(null);
        }
        return next;
    }

    private static void warnOperators(Payment payment, Work work, TossReply reply) {
        boolean ours = reply.kind() == TossReply.Kind.ERROR
                && OutcomeTable.verdict(work.call().operation(), reply.code()) == Verdict.CONFIGURATION;
        if (ours) {
            LOG.log(
                    Level.SEVERE,
                    () -> "Toss refuses our request or our key: " + reply.code() + ", trace " + reply.traceId()
                            + ", payment " + payment.paymentId() + " waits until this is put right");
        }
    }

    /**
     * What recording a reply led to.
     *
     * @param finished whether nothing more is to be asked for this task
     * @param pauseUntil when to go on; null means at once
     */
    public record Result(Step step, boolean finished, Instant pauseUntil) {

        static Result finished(Step step) {
            return new Result(step, true, null);
        }

        static Result atOnce(Step step) {
            return new Result(step, false, null);
        }

        static Result later(Step step, Instant when) {
            return new Result(step, false, when);
        }
    }
}
