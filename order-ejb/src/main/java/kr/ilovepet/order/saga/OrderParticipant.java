package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.MessageEndpoint;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;

/** Which answer goes where. */
@ApplicationScoped
public class OrderParticipant implements MessageEndpoint {

    @Inject
    private ReceivedMessages received;

    private final MessageRoutes routes = new MessageRoutes();

    @Inject
    void declareFor(OrderSaga saga, RefundSaga refunds, StockSaga stock) {
        on(ProductInformationResponse.class, saga::productsAnswered);
        on(PaymentPrepared.class, saga::paymentPrepared);
        on(PaymentPreparedFail.class, saga::paymentNotPrepared);
        on(ProductStockDecreased.class, saga::stockAnswered);
        on(PaymentConfirmed.class, saga::paymentConfirmed);
        on(PaymentConfirmedFail.class, saga::paymentRefused);
        on(ProductStockRolledback.class, stock::returned);
        on(PaymentCanceled.class, refunds::moneyReturned);
        on(PaymentCanceledFail.class, refunds::returnRefused);
    }

    private <T extends Message> void on(Class<T> type, BiConsumer<MessageHeader, T> handler) {
        routes.on(type, (header, message) -> {
            received.note(header, Topic.of(type));
            handler.accept(header, message);
        });
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
