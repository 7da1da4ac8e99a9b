package kr.ilovepet.toss.sandbox.api;

import java.util.OptionalLong;
import kr.ilovepet.toss.sandbox.error.TossErrorException;
import kr.ilovepet.toss.sandbox.http.Fields;
import kr.ilovepet.toss.sandbox.ledger.Cancellation;
import kr.ilovepet.toss.sandbox.ledger.Draft;
import kr.ilovepet.toss.sandbox.ledger.Keys;
import kr.ilovepet.toss.sandbox.ledger.Payment;
import kr.ilovepet.toss.sandbox.ledger.PaymentStatus;

/**
 * The body of {@code POST /v1/payments/{paymentKey}/cancel}, and what it does to the ledger.
 *
 * @param amount won to give back; absent means all that is left
 * @param refundable what the caller believes is left, checked before anything changes
 */
record CancelRequest(String paymentKey, String reason, OptionalLong amount, OptionalLong refundable, long taxFree) {

    static CancelRequest of(String paymentKey, Fields body) {
        OptionalLong amount = body.optionalWhole("cancelAmount");
        long taxFree = body.optionalWhole("taxFreeAmount").orElse(0);
        if (amount.isPresent() && amount.getAsLong() <= 0 || taxFree < 0) {
            throw TossErrorException.invalid("cancelAmount must be above zero");
        }
        return new CancelRequest(
                paymentKey, body.text("cancelReason", 200), amount, body.optionalWhole("refundableAmount"), taxFree);
    }

    /**
     * Cancels.
     *
     * @param refusal the refusal that an active fault demands, or null
     * @return the payment with one more cancellation
     * @throws TossErrorException why nothing was canceled
     */
    Payment apply(Draft draft, TossErrorException refusal) {
        Payment payment = draft.payment(paymentKey).orElseThrow(() -> new TossErrorException("NOT_FOUND_PAYMENT"));
        long left = payment.balance();
        long wanted = amount.orElse(left);
        checkCancelable(payment, wanted);
        if (refundable.isPresent() && refundable.getAsLong() != left) {
            throw new TossErrorException("NOT_MATCHES_REFUNDABLE_AMOUNT");
        }
        if (wanted > left || wanted == 0) {
            throw new TossErrorException("NOT_CANCELABLE_AMOUNT");
        }
        if (refusal != null) {
            throw refusal;
        }
        Payment canceled = payment.canceled(
                new Cancellation(Keys.transactionKey(), wanted, reason, taxFree, left - wanted, draft.now()));
        draft.put(canceled);
        return canceled;
    }

    private static void checkCancelable(Payment payment, long wanted) {
        PaymentStatus status = payment.status();
        if (status == PaymentStatus.CANCELED) {
            throw new TossErrorException("ALREADY_CANCELED_PAYMENT");
        }
        if (status == PaymentStatus.WAITING_FOR_DEPOSIT) {
            if (wanted != payment.purchase().amount()) {
                throw new TossErrorException("NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT");
            }
        } else if (status != PaymentStatus.DONE && status != PaymentStatus.PARTIAL_CANCELED) {
            throw new TossErrorException("NOT_CANCELABLE_PAYMENT");
        }
    }
}
