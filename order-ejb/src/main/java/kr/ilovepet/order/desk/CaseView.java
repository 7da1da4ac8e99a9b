package kr.ilovepet.order.desk;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.OrderView;
import kr.ilovepet.order.orders.Refund;

/**
 * All that is known of an order, for admins.
 *
 * @param order as its owner sees it
 * @param method how the member meant to pay; may be null
 * @param paidAt null when it was never charged
 * @param messages as far back as they are kept, the first one first
 */
public record CaseView(
        OrderView order,
        long userId,
        String method,
        Instant paidAt,
        List<Reason> attention,
        List<RefundView> refunds,
        List<StockReturnView> stockReturns,
        WatchView watch,
        List<MessageView> messages) {

    /** Why a person should look at it. */
    public record Reason(AttentionReason reason, Instant since, String detail) {}

    /**
     * Money that was asked back.
     *
     * @param amount won; null for all that was left
     * @param canceledAmount won that went back; null until then
     * @param restock the pieces that go back into stock with it; null where nobody decided that
     */
    public record RefundView(
            String cancelRequestId,
            Long amount,
            String reason,
            long requestedBy,
            Refund.State state,
            Long canceledAmount,
            String failureCode,
            Instant requestedAt,
            Instant answeredAt,
            List<OrderItem> restock) {}

    /** Pieces that were asked back into stock; {@code answeredAt} is null until they are there. */
    public record StockReturnView(String rollbackId, List<OrderItem> items, Instant requestedAt, Instant answeredAt) {}

    /**
     * What is awaited.
     *
     * @param nextRepeatAt null where no answer is awaited
     * @param expiresAt until when it can be paid; null when it cannot expire
     */
    public record WatchView(int repeats, Instant nextRepeatAt, Instant expiresAt) {}

    /** Which way a message went. */
    public enum Direction {
        SENT,
        RECEIVED
    }

    /** A message; {@code publishedAt} is null for what came, and for what has not left yet. */
    public record MessageView(Direction direction, String topic, String eventId, Instant at, Instant publishedAt) {}
}
