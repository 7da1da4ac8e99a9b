package kr.ilovepet.payment.work;

import static kr.ilovepet.payment.work.Step.Kind.DONE;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.Step.Kind.NEW_KEY_AGAIN;
import static kr.ilovepet.payment.work.Step.Kind.SAME_KEY_AGAIN;

import java.util.Comparator;
import java.util.Optional;
import kr.ilovepet.payment.ledger.Attempts;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.toss.Operation;
import kr.ilovepet.payment.toss.OutcomeTable;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.toss.TossStatus;
import kr.ilovepet.payment.toss.Verdict;

/**
 * What follows when Toss was asked to give money back. It is done when Toss's own list shows our cancellation, or when
 * nothing is left to give back; it is refused only when Toss has said so for certain.
 */
final class CancelRules {

    private final Cancellation cancellation;

    CancelRules(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Toss was asked to cancel. */
    Step afterCancel(TossReply reply) {
        return switch (reply.kind()) {
            case PAYMENT -> afterFinding(reply.payment());
            case NO_ANSWER, NOT_SENT -> Step.of(SAME_KEY_AGAIN);
            case ERROR -> afterError(reply);
        };
    }

    private Step afterError(TossReply reply) {
        return switch (OutcomeTable.verdict(Operation.CANCEL, reply.code())) {
            case DECLINED ->
                cancellation.attempts().underLaterKey()
                        ? Step.of(LOOK_UP)
                        : Step.refused(reply.code(), reply.message());
            case STILL_RUNNING -> Step.of(SAME_KEY_AGAIN);
            case DECLINED_UNLESS_DONE, CONFIGURATION, UNKNOWN -> Step.of(LOOK_UP);
        };
    }

    /** Toss was asked what became of the payment. */
    Step afterLookUp(TossReply reply) {
        return reply.kind() == TossReply.Kind.PAYMENT ? afterFinding(reply.payment()) : Step.of(LOOK_UP_LATER);
    }

    private Step afterFinding(TossPayment found) {
        Optional<TossCancel> ours = ours(found);
        if (ours.isPresent()) {
            return switch (ours.get().status()) {
                case "DONE" -> Step.of(DONE);
                case "ABORTED" -> Step.refused("CANCEL_ABORTED", null);
                default -> Step.of(LOOK_UP_LATER);
            };
        }
        return nothingLeft(found) ? Step.of(DONE) : untouched();
    }

    private static boolean nothingLeft(TossPayment found) {
        TossStatus status = found.status();
        return found.balanceAmount() == 0
                || status == TossStatus.CANCELED
                || status == TossStatus.ABORTED
                || status == TossStatus.EXPIRED;
    }

    /**
     * Toss has given nothing back so far. Whether it ever will depends on what it said to our question, if anything.
     */
    private Step untouched() {
        Attempts attempts = cancellation.attempts();
        if (attempts.answeredCode() == null) {
            return Step.of(SAME_KEY_AGAIN);
        }
        Verdict verdict = OutcomeTable.verdict(Operation.CANCEL, attempts.answeredCode());
        return verdict == Verdict.DECLINED || verdict == Verdict.DECLINED_UNLESS_DONE
                ? Step.refused(attempts.answeredCode(), null)
                : Step.of(NEW_KEY_AGAIN);
    }

    /**
     * Our cancellation in Toss's list, known by the mark in its reason. Every key that we asked with may have left an
     * entry: one that was done decides, then one that is under way, and one that was given up only when there is no
     * other.
     */
    Optional<TossCancel> ours(TossPayment found) {
        return found.cancels().stream()
                .filter(cancel -> cancellation.isMarkedIn(cancel.reason()))
                .min(Comparator.comparingInt(CancelRules::rank));
    }

    /**
     * Won that went back on account of this cancellation, where it is done. Without an entry of ours somebody else gave
     * back all that was left: this cancellation is then done with as much as it wanted, and never with more.
     *
     * @param unbooked won that went back at Toss and stand in no book here yet
     */
    long won(TossPayment found, long unbooked) {
        return ours(found)
                .map(TossCancel::amount)
                .orElseGet(() -> cancellation.amount() == null ? unbooked : Math.min(cancellation.amount(), unbooked));
    }

    private static int rank(TossCancel cancel) {
        return switch (cancel.status()) {
            case "DONE" -> 0;
            case "ABORTED" -> 2;
            default -> 1;
        };
    }
}
