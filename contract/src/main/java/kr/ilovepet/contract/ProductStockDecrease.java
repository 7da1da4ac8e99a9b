package kr.ilovepet.contract;

import java.util.List;

/** order → catalog: take these pieces out of stock, all or none. */
public record ProductStockDecrease(List<OrderItem> products) implements Message {

    public ProductStockDecrease {
        products = Required.list("products", products);
    }
}
