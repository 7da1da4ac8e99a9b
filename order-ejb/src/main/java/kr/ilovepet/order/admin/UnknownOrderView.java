package kr.ilovepet.order.admin;

import java.time.Instant;
import kr.ilovepet.order.domain.UnknownOrder;

/**
 * An order that other services know and this one does not.
 *
 * @param id names it here; another order may have its number
 * @param paymentId the payment that was charged; null where no charge is known
 * @param refund how far the money is; null where no charge is known
 * @param refunded won that went back; null until then
 * @param failureCode why the money does not go back; null unless refused
 * @param stock how far the goods are
 * @param since when another service spoke of it first
 * @param repeats how often its money or goods were asked back
 * @param goingBack whether they are still asked back, so that it cannot be taken off the list yet
 */
public record UnknownOrderView(
        long id,
        String orderId,
        String paymentId,
        UnknownOrder.State refund,
        Long refunded,
        String failureCode,
        UnknownOrder.State stock,
        Instant since,
        int repeats,
        boolean goingBack) {

    static UnknownOrderView of(UnknownOrder unknown) {
        return new UnknownOrderView(
                unknown.id(),
                unknown.number().value(),
                unknown.paymentId(),
                unknown.refund(),
                unknown.refunded(),
                unknown.failureCode(),
                unknown.stock(),
                unknown.foundAt(),
                unknown.commandRepeat().repeats(),
                unknown.goingBack());
    }
}
