package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;
import java.util.List;

/**
 * An order with everything that the order service knows of it.
 *
 * @param method how it is paid; null before that is known
 * @param paidAt null unless it was charged
 * @param attention why a person should look at it
 * @param timers what happens by time alone
 * @param messages the messages that were sent and received, in their sequence
 */
public record AdminOrderDetails(
        AdminOrder order,
        Long userId,
        String method,
        Instant paidAt,
        List<Attention> attention,
        List<Refund> refunds,
        List<StockReturn> stockReturns,
        Timers timers,
        List<MessageRow> messages) {

    public AdminOrderDetails {
        attention = listed(attention);
        refunds = listed(refunds);
        stockReturns = listed(stockReturns);
        messages = listed(messages);
    }

    /** Whether the order can be canceled as a whole. */
    public boolean cancelable() {
        return order.status().equals("PREPARED") || order.status().equals("CONFIRMED");
    }

    /** Whether a part of the amount can be refunded. */
    public boolean refundable() {
        return order.status().equals("CONFIRMED") && refundableAmount() > 0;
    }

    /** Whether what the order still holds can be returned to stock without a refund. */
    public boolean restockable() {
        boolean over = order.status().equals("CANCELED");
        boolean partly = order.status().equals("CONFIRMED") && !refunds.isEmpty();
        return paidAt != null && (over || partly) && order.held() > 0;
    }

    /** Whether a command was sent whose reply has not come yet. */
    public boolean awaiting() {
        return timers != null && timers.nextRepeatAt() != null;
    }

    /** Won that were paid and not refunded. */
    public long refundableAmount() {
        return order.amount() == null ? 0 : order.amount() - (order.refunded() == null ? 0 : order.refunded());
    }

    private static <T> List<T> listed(List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    /** A reason why a person should look at the order, since when, and a detail, which may be null. */
    public record Attention(String reason, Instant since, String detail) {}

    /**
     * A refund that was requested.
     *
     * @param amount won; null for everything that was not refunded yet
     * @param requestedBy number of the member who requested it; null where it was done at Toss
     * @param canceledAmount won that Toss paid back; null while unknown
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
            Instant completedAt) {}

    /** Pieces on their way back to stock; {@code completedAt} is null until they are there. */
    public record StockReturn(
            String rollbackId, List<ProductQuantity> items, Instant requestedAt, Instant completedAt) {

        public StockReturn {
            items = listed(items);
        }
    }

    /** A quantity of a product. */
    public record ProductQuantity(long productId, int quantity) {}

    /** How often the command was sent again, when that happens next (null: nothing is awaited), when it expires. */
    public record Timers(Integer repeats, Instant nextRepeatAt, Instant expiresAt) {}

    /** A message of the saga; {@code publishedAt} is null for one that is still in the outbox or was received. */
    public record MessageRow(String direction, String topic, String eventId, Instant at, Instant publishedAt) {

        public boolean sent() {
            return "SENT".equals(direction);
        }
    }
}
