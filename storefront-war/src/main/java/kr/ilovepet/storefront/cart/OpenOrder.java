package kr.ilovepet.storefront.cart;

import java.util.List;
import java.util.Set;

/**
 * An order of goods that are still in the cart, since it is not paid yet.
 *
 * @param status its state
 * @param amount won; null while it is not known yet
 * @param productIds the products that it has in common with the cart
 */
public record OpenOrder(String orderId, String status, Long amount, List<Long> productIds) {

    private static final Set<String> BEING_PAID = Set.of("DECREASE_STOCK", "PAYMENT_PENDING");

    /** Whether its payment is on its way, so that it can be neither paid nor canceled now. */
    public boolean beingPaid() {
        return BEING_PAID.contains(status);
    }

    /** Whether it waits for its shopper to pay. */
    public boolean payable() {
        return "PREPARED".equals(status);
    }
}
