package kr.ilovepet.contract;

/**
 * What one service tells another about one order. The fields that every message has (event id, time, order number,
 * idempotency key) are its {@link MessageHeader}; on the wire both are one JSON object.
 */
public sealed interface Message
        permits ProductInformationRequest,
                ProductInformationResponse,
                PaymentPrepare,
                PaymentPrepared,
                PaymentPreparedFail,
                ProductStockDecrease,
                ProductStockDecreased,
                PaymentPending,
                PaymentConfirmed,
                PaymentConfirmedFail,
                ProductStockRollback,
                ProductStockRolledback,
                PaymentCancel,
                PaymentCanceled,
                PaymentCanceledFail {

    /**
     * Names the step of the saga; with the order number it is the idempotency key. Steps that can happen more than once
     * in an order add the id of the occasion.
     */
    default String step() {
        return Topic.of(getClass()).topicName();
    }
}
