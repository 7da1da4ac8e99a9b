package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;
import java.util.List;

/**
 * An order with all that the order service knows of it.
 *
 * @param method how it is paid; null before that is known
 * @param paidAt null unless it was charged
 * @param attention why a person should look at it
 * @param watch what is awaited; null for nothing
 * @param messages what was sent and received, in its sequence
 */
public record AdminOrderDetails(
        AdminOrder order,
        Long userId,
        String method,
        Instant paidAt,
        List<Attention> attention,
        List<Refund> refunds,
        List<StockReturn> stockReturns,
        Watch watch,
        List<MessageRow> messages) {

    public AdminOrderDetails {
        attention = listed(attention);
        refunds = listed(refunds);
        stockReturns = listed(stockReturns);
        messages = listed(messages);
    }

    /** Whether it can be cancelled as a whole. */
    public boolean cancelable() {
        return order.status().equals("PREPARED") || order.status().equals("CONFIRMED");
    }

    /** Whether a part of the money can be given back. */
    public boolean refundable() {
        return order.status().equals("CONFIRMED") && refundableAmount() > 0;
    }

    /** Whether pieces that it still holds can go back to stock without a refund. */
    public boolean restockable() {
        boolean over = order.status().equals("CANCELED");
        boolean partly = order.status().equals("CONFIRMED") && !refunds.isEmpty();
        return paidAt != null && (over || partly) && order.held() > 0;
    }

    /** Whether a command was sent that nobody has answered. */
    public boolean awaiting() {
        return watch != null && watch.nextRepeatAt() != null;
    }

    /** Won that have been paid and not given back. */
    public long refundableAmount() {
        return order.amount() == null ? 0 : order.amount() - (order.refunded() == null ? 0 : order.refunded());
    }

    private static <T> List<T> listed(List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    /** Why a person should look at it, since when, and what is known; the last may be null. */
    public record Attention(String reason, Instant since, String detail) {}

    /**
     * Money that was asked back.
     *
     * @param amount won; null for all that was left
     * @param requestedBy number of the member who asked; null where nobody here did
     * @param canceledAmount what Toss gave back; null while unknown
     */
    public record Refund(
            String cancelRequestId,
            Long amount,
            String reason,
            Long requestedBy,
            String state,
            Long canceledAmount,
            String failureCode,
            Instant requestedAt,
            Instant answeredAt) {}

    /** Pieces on their way back to stock; {@code answeredAt} is null until they are there. */
    public record StockReturn(String rollbackId, List<ProductQuantity> items, Instant requestedAt, Instant answeredAt) {

        public StockReturn {
            items = listed(items);
        }
    }

    /** So many pieces of a product. */
    public record ProductQuantity(long productId, int quantity) {}

    /** How often the command was sent again, when that happens next (null: nothing is awaited), when it expires. */
    public record Watch(Integer repeats, Instant nextRepeatAt, Instant expiresAt) {}

    /** A message of the saga; {@code publishedAt} is null for one that waits in the outbox or was received. */
    public record MessageRow(String direction, String topic, String eventId, Instant at, Instant publishedAt) {

        public boolean sent() {
            return "SENT".equals(direction);
        }
    }
}
