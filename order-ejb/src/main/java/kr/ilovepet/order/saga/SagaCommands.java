package kr.ilovepet.order.saga;

import java.util.Optional;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderPayment;

/** What an order in a state asks of another service; the same again when the answer is late. */
final class SagaCommands {

    private SagaCommands() {}

    /** The command whose answer brings the order on; empty where the shopper, or nobody, must act. */
    static Optional<Message> next(Order order) {
        OrderPayment payment = order.payment();
        return Optional.ofNullable(
                switch (order.status()) {
                    case CREATED -> new ProductInformationRequest(order.lines().items());
                    case VALIDATION_SUCCESS -> new PaymentPrepare(order.userId(), payment.amount(), payment.method());
                    case DECREASE_STOCK ->
                        new ProductStockDecrease(order.lines().items());
                    case PAYMENT_PENDING -> new PaymentPending(payment.id(), payment.key(), payment.amount());
                    default -> null;
                });
    }
}
