package kr.ilovepet.contract;

/** catalog → order: nothing of the order is out of stock any more on account of this rollback. */
public record ProductStockRolledback(String rollbackId) implements Message {

    public ProductStockRolledback {
        Required.value("rollbackId", rollbackId);
    }

    @Override
    public String step() {
        return Topic.PRODUCT_STOCK_ROLLEDBACK.topicName() + ":" + rollbackId;
    }
}
