package kr.ilovepet.order.saga;

import java.time.Instant;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.StockReturn;

/** A stock return together with its order, both of which catalog's reply changes. */
record OrderStockReturn(Order order, StockReturn stockReturn) {

    ProductStockRollback command() {
        return new ProductStockRollback(stockReturn.rollbackId(), OrderCommands.items(stockReturn.quantities()));
    }

    void completed(ProductStockRolledback reply, Instant now) {
        stockReturn.completed(now);
        order.stockReturnCompleted(stockReturn.quantities());
    }
}
