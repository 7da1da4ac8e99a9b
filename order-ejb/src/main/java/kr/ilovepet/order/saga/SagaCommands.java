package kr.ilovepet.order.saga;

import java.util.Optional;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.saga.message.Message;
import kr.ilovepet.saga.message.PaymentPending;
import kr.ilovepet.saga.message.PaymentPrepare;
import kr.ilovepet.saga.message.ProductInformationRequest;
import kr.ilovepet.saga.message.ProductStockDecrease;
import kr.ilovepet.saga.message.ProductStockRollback;

/** What an order in a state asks of another service; the same again when the answer is late. */
final class SagaCommands {

    private SagaCommands() {}

    /** The command whose answer brings the order on; empty where the shopper, or nobody, must act. */
    static Optional<Message> next(Order order) {
        return Optional.ofNullable(
                switch (order.status()) {
                    case CREATED -> new ProductInformationRequest(order.items());
                    case VALIDATION_SUCCESS -> new PaymentPrepare(order.userId(), order.amount(), order.method());
                    case DECREASE_STOCK -> new ProductStockDecrease(order.items());
                    case PAYMENT_PENDING -> new PaymentPending(order.paymentId(), order.paymentKey(), order.amount());
                    default -> null;
                });
    }

    /** The rollback that waits for its answer. */
    static Optional<Message> stockReturn(Order order) {
        return order.stockReturn().pending()
                ? Optional.of(new ProductStockRollback(order.stockReturn().rollbackId(), order.items()))
                : Optional.empty();
    }
}
