package kr.ilovepet.storefront.cart;

import java.util.List;

/** A cart as the order service has it: products and quantities, no prices. */
public record Cart(List<Item> items) {

    /** The quantity of a product; 0 if it is not in the cart. */
    public int quantityOf(long productId) {
        return items.stream()
                .filter(item -> item.productId() == productId)
                .mapToInt(Item::quantity)
                .findFirst()
                .orElse(0);
    }

    /** The quantity of all products together. */
    public int totalQuantity() {
        return items.stream().mapToInt(Item::quantity).sum();
    }

    /** A product and its quantity. */
    public record Item(long productId, int quantity) {}
}
