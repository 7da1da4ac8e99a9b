package kr.ilovepet.payment.transactions;

import java.time.Instant;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.domain.Won;

/**
 * A payment of this service, as far as it is compared with Toss's list.
 *
 * @param paymentKey null while the shopper has not authenticated
 * @param nextAttemptAt when Toss is asked next about it; null when nothing is due
 * @param comparedAt when it was last compared with what Toss holds, or will be; null if never
 */
record Ledger(
        PaymentState state, Won amount, Won canceled, String paymentKey, Instant nextAttemptAt, Instant comparedAt) {

    /** Whether it was compared since then, and what that brought is done. */
    boolean comparedSince(Instant asked) {
        return nextAttemptAt == null && comparedAt != null && !comparedAt.isBefore(asked) && settled();
    }

    /** Whether Toss may be asked about it: it is not, and there is something to compare. */
    boolean idle() {
        return nextAttemptAt == null && state != PaymentState.READY;
    }

    /**
     * Whether what Toss has under the key is none of this payment. Asking Toss would not tell: a payment that ended is
     * looked up by its own key where it has one, and by its order where it has none.
     */
    boolean ofAnother(String key) {
        boolean hasItsKey = state.charged() || state.unpaid() && paymentKey != null;
        return hasItsKey && !key.equals(paymentKey);
    }

    private boolean settled() {
        return state.unpaid() || state == PaymentState.APPROVED || state == PaymentState.CANCELED;
    }
}
