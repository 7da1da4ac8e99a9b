package kr.ilovepet.payment.admin;

import java.time.Instant;
import kr.ilovepet.payment.domain.Cancellation;

/**
 * A request to give money of a payment back, as admins see it.
 *
 * @param amount in won; null means all that was left
 * @param state REQUESTED until Toss has decided, then COMPLETED or REFUSED
 * @param canceledAmount won that went back; null unless completed
 * @param failureCode why it was refused; null unless it was
 * @param attempts requests sent to Toss so far
 * @param unknownAnswers how often Toss has answered with an error that says nothing
 * @param nextAt when Toss is asked next; null while it is not
 * @param recordable whether a person may say what became of it, which Toss is then asked about once more
 * @param recordedOutcome what a person has said and the next look-up has yet to bear out; null where nobody has
 */
public record CancellationView(
        String cancelRequestId,
        String purpose,
        Long amount,
        String state,
        Instant requestedAt,
        Long canceledAmount,
        String failureCode,
        int attempts,
        int unknownAnswers,
        Instant nextAt,
        boolean recordable,
        String recordedOutcome) {

    static CancellationView of(Cancellation cancellation) {
        return new CancellationView(
                cancellation.requestId(),
                cancellation.purpose().name(),
                cancellation.amount().map(won -> won.value()).orElse(null),
                cancellation.state().name(),
                cancellation.requestedAt(),
                cancellation.canceledAmount() == null
                        ? null
                        : cancellation.canceledAmount().value(),
                cancellation.failureCode(),
                cancellation.attempts().count(),
                cancellation.unknownAnswers(),
                cancellation.isOpen() ? cancellation.payment().schedule().nextAttemptAt() : null,
                cancellation.stuck(),
                cancellation.isOpen()
                        ? cancellation.recordedOutcome().map(Enum::name).orElse(null)
                        : null);
    }
}
