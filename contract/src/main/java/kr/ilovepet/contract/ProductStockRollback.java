package kr.ilovepet.contract;

import java.util.List;

/**
 * order → catalog: give these pieces back, if they were taken.
 *
 * @param products which; empty where everything goes back
 * @param everything whether all goes back that the order holds, which the sender need not know then; never null, and
 *     false where the message does not say so
 */
public record ProductStockRollback(String rollbackId, List<OrderItem> products, Boolean everything) implements Message {

    public ProductStockRollback {
        Required.value("rollbackId", rollbackId);
        everything = Boolean.TRUE.equals(everything);
        products = everything ? List.of() : Required.list("products", products);
    }

    /** These pieces. */
    public ProductStockRollback(String rollbackId, List<OrderItem> products) {
        this(rollbackId, products, false);
    }

    /** All that the order holds. */
    public static ProductStockRollback ofEverything(String rollbackId) {
        return new ProductStockRollback(rollbackId, List.of(), true);
    }

    @Override
    public String step() {
        return Topic.PRODUCT_STOCK_ROLLBACK.topicName() + ":" + rollbackId;
    }
}
