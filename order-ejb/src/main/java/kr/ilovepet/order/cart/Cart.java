package kr.ilovepet.order.cart;

import java.util.List;

/** What somebody means to buy. Names and prices are catalog's to tell. */
public record Cart(List<Item> items) {

    /** How many of a product. */
    public record Item(long productId, int quantity) {}
}
