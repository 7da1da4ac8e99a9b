package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.storefront.orders.OrderPhase;

/**
 * An order as its owner sees it, with what was refunded and returned to stock.
 *
 * @param amount won; null before the catalog has named the prices
 * @param refunded won that were refunded
 * @param paymentId its payment; null before there is one
 * @param failure why it failed; null if it did not
 * @param history its states so far, in order
 */
public record AdminOrder(
        String orderId,
        String status,
        Long amount,
        Long refunded,
        String paymentId,
        List<Line> items,
        Failure failure,
        List<Step> history,
        Instant createdAt,
        Instant expiresAt) {

    public AdminOrder {
        items = items == null ? List.of() : List.copyOf(items);
        history = history == null ? List.of() : List.copyOf(history);
    }

    public OrderPhase phase() {
        return OrderPhase.of(status);
    }

    /** The quantity of all lines that was not returned to stock. */
    public int held() {
        return items.stream().mapToInt(Line::held).sum();
    }

    /**
     * A line of the order.
     *
     * @param price won for one; null like the name until the catalog has named them
     * @param returned quantity that was returned to stock; null where the order service does not say
     */
    public record Line(long productId, String productName, Long price, int quantity, Integer returned) {

        /** The quantity that was not returned to stock. */
        public int held() {
            return quantity - (returned == null ? 0 : returned);
        }
    }

    /** Why an order failed: a code, and a sentence in the reader's language. */
    public record Failure(String code, String message) {}

    /** A state, and when the order reached it. */
    public record Step(String status, Instant at) {}
}
