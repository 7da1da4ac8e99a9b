package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.storefront.orders.OrderPhase;

/**
 * An order in the result of a search.
 *
 * @param amount won; null before the catalog has named the prices
 * @param refunded won that were refunded
 * @param attention why a person should look at it, as codes
 */
public record OrderSummary(
        String orderId,
        Long userId,
        String status,
        Long amount,
        Long refunded,
        Instant createdAt,
        Instant changedAt,
        List<String> attention) {

    public OrderSummary {
        attention = attention == null ? List.of() : List.copyOf(attention);
    }

    public OrderPhase phase() {
        return OrderPhase.of(status);
    }
}
