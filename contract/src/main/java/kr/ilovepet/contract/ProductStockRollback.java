package kr.ilovepet.contract;

import java.util.List;

/** order → catalog: give these pieces back, if they were taken. */
public record ProductStockRollback(String rollbackId, List<OrderItem> products) implements Message {

    public ProductStockRollback {
        Required.value("rollbackId", rollbackId);
        products = Required.list("products", products);
    }

    @Override
    public String step() {
        return Topic.PRODUCT_STOCK_ROLLBACK.topicName() + ":" + rollbackId;
    }
}
