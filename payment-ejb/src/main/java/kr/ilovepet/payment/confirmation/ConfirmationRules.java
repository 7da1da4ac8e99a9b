package kr.ilovepet.payment.confirmation;

import static kr.ilovepet.payment.work.NextStep.Kind.DONE;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.NextStep.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_NEW_KEY;
import static kr.ilovepet.payment.work.NextStep.Kind.RETRY_SAME_KEY;

import java.time.Duration;
import java.util.Set;
import kr.ilovepet.payment.domain.Attempts;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.toss.OutcomeTable;
import kr.ilovepet.payment.toss.TossOperation;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.toss.Verdict;
import kr.ilovepet.payment.work.NextStep;

/**
 * What follows when Toss was asked to charge. A charge is done only when Toss shows it as DONE for this order and its
 * amount, and refused only when Toss has said so for certain; until then it stays open, and time alone never ends it.
 *
 * <p>A payment key comes from the shopper's browser, so that anybody can make one up, or bring that of another payment.
 * Where Toss does not know it for this order and its amount, only the key is refused: the order can still be paid.
 */
final class ConfirmationRules {

    private static final Set<String> NOT_FOUND = Set.of("NOT_FOUND_PAYMENT", "NOT_FOUND");

    /** Around the moment in which its window opens, Toss may not know a payment for some seconds. */
    private static final Duration UNKNOWN_FOR_GOOD = Duration.ofMinutes(1);

    private final Payment payment;
    private final String tossOrderId;

    ConfirmationRules(Payment payment, String tossOrderId) {
        this.payment = payment;
        this.tossOrderId = tossOrderId;
    }

    /** Toss was asked to confirm. */
    NextStep afterConfirm(TossResponse response) {
        return switch (response.kind()) {
            case PAYMENT -> afterFinding(response.payment());
            case NO_RESPONSE, NOT_SENT -> NextStep.of(RETRY_SAME_KEY);
            case ERROR -> afterError(response);
        };
    }

    private NextStep afterError(TossResponse response) {
        return switch (OutcomeTable.verdict(TossOperation.CONFIRM, response.code())) {
            // Under a later key an earlier request may have charged, so that even a refusal needs a look-up.
            case DECLINED ->
                payment.attempts().underLaterKey()
                        ? NextStep.of(LOOK_UP)
                        : NextStep.refused(response.code(), response.message());
            case STILL_RUNNING -> NextStep.of(RETRY_SAME_KEY);
            case DECLINED_UNLESS_DONE, CONFIGURATION, UNKNOWN -> NextStep.of(LOOK_UP);
        };
    }

    /** Toss was asked what became of the payment. */
    NextStep afterLookUp(TossResponse response) {
        return switch (response.kind()) {
            case PAYMENT -> afterFinding(response.payment());
            case ERROR -> NOT_FOUND.contains(response.code()) ? unknown(response) : NextStep.of(LOOK_UP_LATER);
            case NO_RESPONSE, NOT_SENT -> NextStep.of(LOOK_UP_LATER);
        };
    }

    private NextStep afterFinding(TossPayment found) {
        if (!found.orderId().equals(tossOrderId)) {
            // Another order's payment, perhaps paid: this order can neither charge nor cancel it.
            return NextStep.keyRefused("ORDER_MISMATCH");
        }
        boolean sameAmount = found.totalAmount().equals(payment.amount());
        return switch (found.status()) {
            case DONE, PARTIAL_CANCELED -> sameAmount ? NextStep.of(DONE) : NextStep.takeBack("AMOUNT_MISMATCH");
            case WAITING_FOR_DEPOSIT -> NextStep.takeBack("VIRTUAL_ACCOUNT_NOT_OFFERED");
            case ABORTED -> NextStep.refused(orElse(found.failureCode(), "PAYMENT_ABORTED"), found.failureMessage());
            case EXPIRED -> NextStep.refused(orElse(found.failureCode(), "EXPIRED_PAYMENT"), found.failureMessage());
            case CANCELED -> NextStep.refused("PAYMENT_CANCELED");
            case READY, IN_PROGRESS -> sameAmount ? untouched() : NextStep.keyRefused("AMOUNT_MISMATCH");
            case OTHER -> NextStep.of(LOOK_UP_LATER);
        };
    }

    /**
     * Toss knows no payment of this key. It is refused where Toss has said so in response to the request to charge,
     * too, and where Toss has responded to several requests with an error, whatever it is, and still knows no such
     * payment after a while: what was never there cannot be charged, and anybody can make up a key that Toss has an odd
     * error for.
     */
    private NextStep unknown(TossResponse response) {
        Attempts attempts = payment.attempts();
        if (attempts.errorCode() == null) {
            return untouched();
        }
        return switch (OutcomeTable.verdict(TossOperation.CONFIRM, attempts.errorCode())) {
            case DECLINED_UNLESS_DONE -> NextStep.keyRefused(attempts.errorCode());
            case CONFIGURATION, UNKNOWN ->
                attempts.underLaterKey() && unknownFor(response).compareTo(UNKNOWN_FOR_GOOD) > 0
                        ? NextStep.keyRefused(attempts.errorCode())
                        : untouched();
            case DECLINED, STILL_RUNNING -> untouched();
        };
    }

    private Duration unknownFor(TossResponse response) {
        return Duration.between(payment.confirmingSince(), response.calledAt());
    }

    /** Toss has not charged so far. Whether it ever will depends on its response to the request, if there was one. */
    private NextStep untouched() {
        Attempts attempts = payment.attempts();
        if (attempts.errorCode() == null) {
            return NextStep.of(RETRY_SAME_KEY);
        }
        Verdict verdict = OutcomeTable.verdict(TossOperation.CONFIRM, attempts.errorCode());
        return verdict == Verdict.DECLINED || verdict == Verdict.DECLINED_UNLESS_DONE
                ? NextStep.refused(attempts.errorCode())
                : NextStep.of(RETRY_NEW_KEY);
    }

    private static String orElse(String value, String other) {
        return value == null ? other : value;
    }
}
