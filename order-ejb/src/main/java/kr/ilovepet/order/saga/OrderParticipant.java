package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiConsumer;
import kr.ilovepet.saga.inbox.MessageRoutes;
import kr.ilovepet.saga.inbox.SagaParticipant;
import kr.ilovepet.saga.message.Message;
import kr.ilovepet.saga.message.MessageHeader;
import kr.ilovepet.saga.message.PaymentCanceled;
import kr.ilovepet.saga.message.PaymentCanceledFail;
import kr.ilovepet.saga.message.PaymentConfirmed;
import kr.ilovepet.saga.message.PaymentConfirmedFail;
import kr.ilovepet.saga.message.PaymentPrepared;
import kr.ilovepet.saga.message.PaymentPreparedFail;
import kr.ilovepet.saga.message.ProductInformationResponse;
import kr.ilovepet.saga.message.ProductStockDecreased;
import kr.ilovepet.saga.message.ProductStockRolledback;
import kr.ilovepet.saga.message.Topic;

/** Which answer goes where. */
@ApplicationScoped
public class OrderParticipant implements SagaParticipant {

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

    @Override
    public MessageRoutes routes() {
        return routes;
    }
}
