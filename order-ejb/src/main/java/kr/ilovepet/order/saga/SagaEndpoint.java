package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.MessageEndpoint;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.message.MessageTypes;

/**
 * Routes the replies that {@link OrderSaga} declares: to the refund or stock return that they are of, else to the
 * order.
 */
@ApplicationScoped
public class SagaEndpoint implements MessageEndpoint {

    private final MessageRoutes routes = new MessageRoutes();

    protected SagaEndpoint() {}

    @Inject
    SagaEndpoint(OrderSteps orders, RefundSteps refunds, StockReturnSteps stockReturns) {
        OrderSaga.orderReplies().forEach(reply -> routes.on(reply, orders::reply));
        routes.on(PaymentCanceled.class, refunds::canceled);
        routes.on(PaymentCanceledFail.class, refunds::refused);
        routes.on(ProductStockRolledback.class, stockReturns::completed);
    }

    /** The messages of the contract. */
    @Produces
    @Dependent
    static MessageTypes messageTypes() {
        return MessageTypes.of(Message.ORDER_ID, Message.class, Topic.types(), Message::step);
    }

    @Override
    public MessageRoutes routes() {
        return routes;
    }
}
