package kr.ilovepet.contract;

import java.util.List;

/**
 * order → catalog: take these pieces out of stock, all or none.
 *
 * @param attempt which attempt to pay the order they are for; never null, and 1 where the message has none
 */
public record ProductStockDecrease(List<OrderItem> products, Integer attempt) implements Message {

    public ProductStockDecrease {
        products = Required.list("products", products);
        attempt = Attempts.number(attempt);
    }

    /** For the first attempt to pay. */
    public ProductStockDecrease(List<OrderItem> products) {
        this(products, Attempts.first());
    }

    @Override
    public String step() {
        return Attempts.step(Topic.PRODUCT_STOCK_DECREASE, attempt);
    }
}
