package kr.ilovepet.contract;

/**
 * What one service tells another about one order. Every message also has the members {@code eventId} (a random UUID),
 * {@code occurredAt}, {@value #ORDER_ID} (the order number), {@code incarnation} (random, made with the order) and
 * {@code idempotencyKey} (order number, incarnation and step); all are members of one JSON object.
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

    /** The member that names the order. */
    String ORDER_ID = "orderId";

    /**
     * Names the step of the saga; with the order number and its incarnation it is the idempotency key. Steps that can
     * happen more than once in an order add the id of the occasion.
     */
    default String step() {
        return Topic.of(getClass()).topicName();
    }
}
