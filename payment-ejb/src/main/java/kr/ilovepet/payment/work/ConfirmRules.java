package kr.ilovepet.payment.work;

import static kr.ilovepet.payment.work.Step.Kind.DONE;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.Step.Kind.NEW_KEY_AGAIN;
import static kr.ilovepet.payment.work.Step.Kind.SAME_KEY_AGAIN;

import kr.ilovepet.payment.ledger.Attempts;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.toss.Operation;
import kr.ilovepet.payment.toss.OutcomeTable;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.toss.Verdict;

/**
 * What follows when Toss was asked to charge. A charge is done only when Toss shows it as DONE for our order and our
 * amount, and refused only when Toss has said so for certain; until then it stays open, and time alone never ends it.
 */
final class ConfirmRules {

    private static final String NOT_FOUND = "NOT_FOUND_PAYMENT";

    private final Payment payment;
    private final String orderIdAtToss;

    ConfirmRules(Payment payment, String orderIdAtToss) {
        this.payment = payment;
        this.orderIdAtToss = orderIdAtToss;
    }

    /** Toss was asked to confirm. */
    Step afterConfirm(TossReply reply) {
        return switch (reply.kind()) {
            case PAYMENT -> afterFinding(reply.payment());
            case NO_ANSWER, NOT_SENT -> Step.of(SAME_KEY_AGAIN);
            case ERROR -> afterError(reply);
        };
    }

    private Step afterError(TossReply reply) {
        return switch (OutcomeTable.verdict(Operation.CONFIRM, reply.code())) {
            // Under a later key an earlier question is still open, so that even a refusal is looked at twice.
            case DECLINED ->
                payment.attempts().underLaterKey() ? Step.of(LOOK_UP) : Step.refused(reply.code(), reply.message());
            case STILL_RUNNING -> Step.of(SAME_KEY_AGAIN);
            case DECLINED_UNLESS_DONE, CONFIGURATION, UNKNOWN -> Step.of(LOOK_UP);
        };
    }

    /** Toss was asked what became of the payment. */
    Step afterLookUp(TossReply reply) {
        return switch (reply.kind()) {
            case PAYMENT -> afterFinding(reply.payment());
            case ERROR -> NOT_FOUND.equals(reply.code()) ? untouched() : Step.of(LOOK_UP_LATER);
            case NO_ANSWER, NOT_SENT -> Step.of(LOOK_UP_LATER);
        };
    }

    private Step afterFinding(TossPayment found) {
        if (!found.orderId().equals(orderIdAtToss)) {
            // Another order's payment, perhaps paid for: not ours to charge, and not ours to cancel.
            return Step.refused("ORDER_MISMATCH", null);
        }
        boolean ourAmount = found.totalAmount() == payment.amount();
        return switch (found.status()) {
            case DONE, PARTIAL_CANCELED -> ourAmount ? Step.of(DONE) : Step.takeBack("AMOUNT_MISMATCH");
            case WAITING_FOR_DEPOSIT -> Step.takeBack("VIRTUAL_ACCOUNT_NOT_OFFERED");
            case ABORTED -> Step.refused(orElse(found.failureCode(), "PAYMENT_ABORTED"), found.failureMessage());
            case EXPIRED -> Step.refused(orElse(found.failureCode(), "EXPIRED_PAYMENT"), found.failureMessage());
            case CANCELED -> Step.refused("PAYMENT_CANCELED", null);
            case READY, IN_PROGRESS -> ourAmount ? untouched() : Step.refused("AMOUNT_MISMATCH", null);
            case OTHER -> Step.of(LOOK_UP_LATER);
        };
    }

    /** Toss has not charged so far. Whether it ever will depends on what it said to our question, if anything. */
    private Step untouched() {
        Attempts attempts = payment.attempts();
        if (attempts.answeredCode() == null) {
            return Step.of(SAME_KEY_AGAIN);
        }
        Verdict verdict = OutcomeTable.verdict(Operation.CONFIRM, attempts.answeredCode());
        return verdict == Verdict.DECLINED || verdict == Verdict.DECLINED_UNLESS_DONE
                ? Step.refused(attempts.answeredCode(), null)
                : Step.of(NEW_KEY_AGAIN);
    }

    private static String orElse(String value, String other) {
        return value == null ? other : value;
    }
}
