package kr.ilovepet.order.admin;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.tracking.OrderView;

/**
 * All that is known of an order, for admins.
 *
 * @param order as its owner sees it
 * @param method how the member meant to pay; may be null
 * @param paidAt null when it was never charged
 * @param messages as far back as they are retained, the first one first
 */
public record AdminOrderDetails(
        OrderView order,
        long userId,
        String method,
        Instant paidAt,
        List<Reason> attention,
        List<RefundView> refunds,
        List<StockReturnView> stockReturns,
        TimersView timers,
        List<MessageView> messages) {

    /** Why a person should look at it; detail may be null. */
    public record Reason(AttentionReason reason, Instant since, String detail) {}

    /** How many of a product. */
    public record Item(long productId, int quantity) {

        static List<Item> of(Quantities quantities) {
            return quantities.byVariant().entrySet().stream()
                    .map(entry -> new Item(entry.getKey().productId(), entry.getValue()))
                    .toList();
        }
    }

    /**
     * Money that was asked back.
     *
     * @param amount won; null for all that was left
     * @param requestedBy number of the member who asked; null where the order has forgotten that
     * @param canceledAmount won that were refunded; null until then
     * @param completedAt when Toss refunded or refused; null until then
     * @param restock what returns into stock with it; null where nobody decided that
     */
    public record RefundView(
            String cancelRequestId,
            Long amount,
            String reason,
            Long requestedBy,
            Refund.State state,
            Long canceledAmount,
            String failureCode,
            Instant requestedAt,
            Instant completedAt,
            List<Item> restock) {}

    /** Goods that were asked back into stock; {@code completedAt} is null until they are there. */
    public record StockReturnView(String rollbackId, List<Item> items, Instant requestedAt, Instant completedAt) {}

    /**
     * What happens by time alone.
     *
     * @param repeats how often the command that is repeated next was repeated before
     * @param nextRepeatAt null where no reply is awaited
     * @param expiresAt until when it can be paid; null when it cannot expire
     */
    public record TimersView(int repeats, Instant nextRepeatAt, Instant expiresAt) {}

    /** Which way a message went. */
    public enum Direction {
        SENT,
        RECEIVED
    }

    /** A message; {@code publishedAt} is null for what was received, and for what has not left yet. */
    public record MessageView(Direction direction, String topic, String eventId, Instant at, Instant publishedAt) {}
}
