package kr.ilovepet.storefront.admin.unknownorders;

import java.time.Instant;

/**
 * An order that the order service does not know.
 *
 * @param id names it; another order may have its number
 * @param paymentId the payment that was charged; null where no charge is known
 * @param refund name of the state of the money; null where no charge is known
 * @param refunded won that went back; null until then
 * @param failureCode why the money does not go back; null unless refused
 * @param stock name of the state of the goods
 * @param repeats how often money or goods were asked back
 * @param goingBack whether they are still asked back, so that it cannot be taken off the list yet; null where an older
 *     order service does not say so
 */
public record UnknownOrder(
        long id,
        String orderId,
        String paymentId,
        String refund,
        Long refunded,
        String failureCode,
        String stock,
        Instant since,
        int repeats,
        Boolean goingBack) {

    /** Whether the order has come back after it was asked back: its page has what became of that. */
    public boolean hereAfterAll() {
        return Boolean.FALSE.equals(goingBack) && ("OPEN".equals(refund) || "OPEN".equals(stock));
    }
}
