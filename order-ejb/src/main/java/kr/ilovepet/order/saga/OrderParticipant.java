package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.ilovepet.saga.inbox.MessageRoutes;
import kr.ilovepet.saga.inbox.SagaParticipant;
import kr.ilovepet.saga.message.PaymentCanceled;
import kr.ilovepet.saga.message.PaymentCanceledFail;
import kr.ilovepet.saga.message.PaymentConfirmed;
import kr.ilovepet.saga.message.PaymentConfirmedFail;
import kr.ilovepet.saga.message.PaymentPrepared;
import kr.ilovepet.saga.message.PaymentPreparedFail;
import kr.ilovepet.saga.message.ProductInformationResponse;
import kr.ilovepet.saga.message.ProductStockDecreased;
import kr.ilovepet.saga.message.ProductStockRolledback;

/** Which answer goes where. */
@ApplicationScoped
public class OrderParticipant implements SagaParticipant {

    private MessageRoutes routes;

    @Inject
    void declareFor(OrderSaga saga, RefundSaga refunds) {
        routes = new MessageRoutes()
                .on(ProductInformationResponse.class, saga::productsAnswered)
                .on(PaymentPrepared.class, saga::paymentPrepared)
                .on(PaymentPreparedFail.class, saga::paymentNotPrepared)
                .on(ProductStockDecreased.class, saga::stockAnswered)
                .on(PaymentConfirmed.class, saga::paymentConfirmed)
                .on(PaymentConfirmedFail.class, saga::paymentRefused)
                .on(ProductStockRolledback.class, saga::stockReturned)
                .on(PaymentCanceled.class, refunds::moneyReturned)
                .on(PaymentCanceledFail.class, refunds::returnRefused);
    }

    @Override
    public MessageRoutes routes() {
        return routes;
    }
}
