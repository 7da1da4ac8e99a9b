package kr.ilovepet.storefront.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * An order as its owner is told.
 *
 * @param orderId   the order number
 * @param status    its state
 * @param amount    won; null before the catalog has named the prices
 * @param paymentId its payment; null before there is one
 * @param items     what was ordered; names and prices are null before the catalog has named them
 * @param failure   why it failed, in the reader's words; null if it did not
 * @param history   its states so far, in order
 */
public record Order(
        String orderId, String status, Long amount, JsonNode paymentId, List<Item> items, Failure failure,
        List<Step> history) {

    public Order {
        items = items == null ? List.of() : List.copyOf(items);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** What its state means to the shopper. */
    public Phase phase() {
        return Phase.of(status);
    }

    /** The payment's id as text; null before there is one. */
    public String payment() {
        return paymentId == null || paymentId.isNull() ? null : paymentId.asText();
    }

    /** When it was placed, as far as the answer tells. */
    public Instant placedAt() {
        return history.isEmpty() ? null : history.get(0).at();
    }

    /** The price of all lines in won; 0 while prices are unknown. */
    public long itemsTotal() {
        return items.stream().mapToLong(Item::total).sum();
    }

    /** What the amount holds besides the goods, such as shipping; 0 while the amount is unknown. */
    public long extra() {
        return amount == null ? 0 : amount - itemsTotal();
    }

    /** A line of the order. */
    public record Item(long productId, String productName, Long price, int quantity) {

        /** Price of the line in won; 0 while it is unknown. */
        public long total() {
            return price == null ? 0 : price * quantity;
        }
    }

    /** Why an order failed. */
    public record Failure(String code, String message) {}

    /** A state and when it was reached. */
    public record Step(String status, Instant at) {}
}
