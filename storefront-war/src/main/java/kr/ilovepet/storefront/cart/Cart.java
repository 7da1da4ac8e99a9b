package kr.ilovepet.storefront.cart;

import java.util.List;

/** A cart as the order service keeps it: what and how many, nothing about prices. */
public record Cart(List<Item> items) {

    /** How many pieces of a product are in it. */
    public int quantityOf(long productId) {
        return items.stream()
                .filter(item -> item.productId() == productId)
                .mapToInt(Item::quantity)
                .findFirst()
                .orElse(0);
    }

    /** How many pieces are in it. */
    public int totalQuantity() {
        return items.stream().mapToInt(Item::quantity).sum();
    }

    /** So many pieces of a product. */
    public record Item(long productId, int quantity) {}
}
