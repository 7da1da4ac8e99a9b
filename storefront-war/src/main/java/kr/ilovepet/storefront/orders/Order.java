package kr.ilovepet.storefront.orders;

import java.time.Instant;
import java.util.List;

/**
 * An order as its owner sees it.
 *
 * @param orderId the order number
 * @param status its state
 * @param amount won; null before the catalog has named the prices
 * @param refunded won that were refunded; null where the order service does not say
 * @param paymentId its payment; null before there is one
 * @param items what was ordered; names and prices are null before the catalog has named them
 * @param failure why it failed, in the reader's language; null if it did not
 * @param history its states so far, in order
 * @param createdAt when it was placed
 */
public record Order(
        String orderId,
        String status,
        Long amount,
        Long refunded,
        String paymentId,
        List<Item> items,
        Failure failure,
        List<Step> history,
        Instant createdAt) {

    private static final String PAID = "CONFIRMED";
    private static final String CANCELED = "CANCELED";

    public Order {
        items = items == null ? List.of() : List.copyOf(items);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** What the state means to the shopper. */
    public OrderPhase phase() {
        return OrderPhase.of(status);
    }

    /**
     * Whether the shopper may cancel it: before and after it is paid, not while a payment or a refund is in progress.
     */
    public boolean cancelable() {
        return phase() == OrderPhase.PAYABLE || phase() == OrderPhase.CONFIRMED;
    }

    /** Whether it was canceled. */
    public boolean canceled() {
        return CANCELED.equals(status);
    }

    /** Whether it was ever paid, even if it was refunded since. */
    public boolean paid() {
        return PAID.equals(status) || history.stream().anyMatch(step -> PAID.equals(step.status()));
    }

    /** Won that were refunded. */
    public long refundedAmount() {
        return refunded == null ? 0 : refunded;
    }

    /** Won that were paid and not refunded; 0 for an order that was never paid. */
    public long refundableAmount() {
        return amount == null || !paid() ? 0 : amount - refundedAmount();
    }

    /**
     * The failure, as long as it concerns the present state: a refused refund no longer matters once the next one is in
     * progress.
     */
    public Failure currentFailure() {
        return phase() == OrderPhase.REFUNDING || canceled() ? null : failure;
    }

    /** The name of the first product; null while it is unknown. */
    public String firstProduct() {
        return items.isEmpty() ? null : items.get(0).productName();
    }

    /** The number of products beside the first one. */
    public int furtherProducts() {
        return Math.max(0, items.size() - 1);
    }

    /** The price of all lines in won; 0 while prices are unknown. */
    public long itemsTotal() {
        return items.stream().mapToLong(Item::total).sum();
    }

    /** The part of the amount that is no price of a line, such as shipping; 0 while the amount is unknown. */
    public long otherCharges() {
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
