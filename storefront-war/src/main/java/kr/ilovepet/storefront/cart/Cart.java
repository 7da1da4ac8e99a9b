package kr.ilovepet.storefront.cart;

import java.util.List;

/**
 * A cart as the order service has it: products and quantities, no prices.
 *
 * @param items never null
 * @param openOrders the member's unpaid orders of the same products, newest first; never null
 * @param version changes with items and open orders; null for a cart that is not there
 */
public record Cart(List<Item> items, List<OpenOrder> openOrders, String version) {

    /** The cart of somebody who has none. */
    static final Cart NONE = new Cart(List.of(), List.of(), null);

    public Cart {
        items = items == null ? List.of() : List.copyOf(items);
        openOrders = openOrders == null ? List.of() : List.copyOf(openOrders);
    }

    /** The quantity of all products together. */
    public int totalQuantity() {
        return items.stream().mapToInt(Item::quantity).sum();
    }

    /** A product and its quantity. */
    public record Item(long productId, int quantity) {}

    /**
     * What an add has done.
     *
     * @param added how many were added; fewer than wanted where there is no room for more
     * @param quantity how many of the product the cart has now
     */
    public record Added(int added, int quantity, Cart cart) {}
}
