package kr.ilovepet.payment.cancellation;

import static kr.ilovepet.payment.work.NextStep.Kind.DONE;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_NEW_KEY;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_SAME_KEY;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.payment.domain.Attempts;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Cancellation.Outcome;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.toss.OutcomeTable;
import kr.ilovepet.payment.toss.TossOperation;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.TossStatus;
import kr.ilovepet.payment.toss.Verdict;
import kr.ilovepet.payment.work.NextStep;

/**
 * What follows when Toss was asked to give money back. It is done when Toss's own list shows this cancellation, or when
 * nothing is left to give back; it is refused only when Toss has said so for certain.
 */
final class CancellationRules {

    /** The code of a refusal that a person has recorded, and that Toss's list bears out. */
    static final String RECORDED = "RECORDED_NOT_REFUNDED";

    private final Cancellation cancellation;

    CancellationRules(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Toss was asked to cancel. */
    NextStep afterCancel(TossResponse response) {
        return switch (response.kind()) {
            case PAYMENT -> afterFinding(response.payment());
            case NO_RESPONSE, NOT_SENT -> NextStep.of(RETRY_SAME_KEY);
            case ERROR -> afterError(response);
        };
    }

    private NextStep afterError(TossResponse response) {
        return switch (OutcomeTable.verdict(TossOperation.CANCEL, response.code())) {
            case DECLINED ->
                cancellation.attempts().underLaterKey()
                        ? NextStep.of(LOOK_UP)
                        : NextStep.refused(response.code(), response.message());
            case STILL_RUNNING -> NextStep.of(RETRY_SAME_KEY);
            case DECLINED_UNLESS_DONE, CONFIGURATION, UNKNOWN -> NextStep.of(LOOK_UP);
        };
    }

    /** Toss was asked what became of the payment. */
    NextStep afterLookUp(TossResponse response) {
        return response.kind() == TossResponse.Kind.PAYMENT
                ? afterFinding(response.payment())
                : NextStep.of(LOOK_UP_LATER);
    }

    private NextStep afterFinding(TossPayment found) {
        Optional<TossCancel> entry = entryIn(found);
        if (entry.isPresent()) {
            return switch (entry.get().status()) {
                case "DONE" -> NextStep.of(DONE);
                case "ABORTED" -> NextStep.refused("CANCEL_ABORTED");
                default -> NextStep.of(LOOK_UP_LATER);
            };
        }
        if (nothingLeft(found) || recorded(Outcome.REFUNDED) && refundedOtherwise(found)) {
            return NextStep.of(DONE);
        }
        return recorded(Outcome.NOT_REFUNDED) ? NextStep.refused(RECORDED) : untouched();
    }

    private boolean recorded(Outcome outcome) {
        return cancellation.recordedOutcome().filter(outcome::equals).isPresent();
    }

    /**
     * Whether at least as much as this part went back at Toss since it was asked for, on account of no request of this
     * shop, and that is not what another part was done with of which a person has said the same. Each part is done with
     * what came after it was asked for: so since any of them was asked for, as much must have come as was asked for by
     * all since then.
     */
    private boolean refundedOtherwise(TossPayment found) {
        List<Cancellation> all = cancellation.payment().cancellations();
        List<TossCancel> otherwise = found.cancels().stream()
                .filter(cancel -> cancel.status().equals("DONE"))
                .filter(cancel -> all.stream().noneMatch(any -> any.isMarkedIn(cancel.reason())))
                .toList();
        List<Cancellation> parts = all.stream()
                .filter(any -> any == cancellation || doneAsRecorded(any))
                .filter(any -> any.amount().isPresent())
                .toList();
        return parts.contains(cancellation)
                && parts.stream()
                        .map(Cancellation::requestedAt)
                        .filter(since -> !since.isAfter(cancellation.requestedAt()))
                        .allMatch(since -> came(otherwise, since).compareTo(asked(parts, since)) >= 0);
    }

    private static boolean doneAsRecorded(Cancellation any) {
        return any.state() == Cancellation.State.COMPLETED
                && any.recordedOutcome().isPresent();
    }

    private static Won came(List<TossCancel> otherwise, Instant since) {
        return otherwise.stream()
                .filter(cancel -> !cancel.canceledAt().isBefore(since))
                .map(TossCancel::amount)
                .reduce(Won.ZERO, Won::plus);
    }

    private static Won asked(List<Cancellation> parts, Instant since) {
        return parts.stream()
                .filter(part -> !part.requestedAt().isBefore(since))
                .flatMap(part -> part.amount().stream())
                .reduce(Won.ZERO, Won::plus);
    }

    private static boolean nothingLeft(TossPayment found) {
        TossStatus status = found.status();
        return found.balanceAmount().isZero()
                || status == TossStatus.CANCELED
                || status == TossStatus.ABORTED
                || status == TossStatus.EXPIRED;
    }

    /**
     * Toss has given nothing back so far. Whether it ever will depends on its response to the request, if there was
     * one.
     */
    private NextStep untouched() {
        Attempts attempts = cancellation.attempts();
        if (attempts.errorCode() == null) {
            return NextStep.of(RETRY_SAME_KEY);
        }
        Verdict verdict = OutcomeTable.verdict(TossOperation.CANCEL, attempts.errorCode());
        return verdict == Verdict.DECLINED || verdict == Verdict.DECLINED_UNLESS_DONE
                ? NextStep.refused(attempts.errorCode())
                : NextStep.of(RETRY_NEW_KEY);
    }

    /**
     * This cancellation in Toss's list, known by the mark in its reason. Every key that was used may have left an
     * entry: one that was done decides, then one that is under way, and one that was given up only when there is no
     * other.
     */
    Optional<TossCancel> entryIn(TossPayment found) {
        return found.cancels().stream()
                .filter(cancel -> cancellation.isMarkedIn(cancel.reason()))
                .min(Comparator.comparingInt(CancellationRules::rank));
    }

    /**
     * What went back on account of this cancellation, where it is done. Without an entry of its own somebody else gave
     * back all that was left: the cancellation is then done with as much as it wanted, and never with more.
     *
     * @param unknown what went back at Toss and was not counted here yet
     */
    Won returned(TossPayment found, Won unknown) {
        return entryIn(found)
                .map(TossCancel::amount)
                .orElseGet(() -> cancellation.amount().map(unknown::atMost).orElse(unknown));
    }

    private static int rank(TossCancel cancel) {
        return switch (cancel.status()) {
            case "DONE" -> 0;
            case "ABORTED" -> 2;
            default -> 1;
        };
    }
}
