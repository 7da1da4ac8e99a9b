package kr.ilovepet.payment.domain;

import java.time.Instant;
import kr.ilovepet.payment.domain.Cancellation.Purpose;

/** What happened to a payment, published by the payment itself in the transaction of the change. */
public sealed interface PaymentEvent {

    /** The shopper was charged. */
    record Approved(OrderReference order, String paymentId, Instant approvedAt) implements PaymentEvent {}

    /**
     * The charge was refused for certain.
     *
     * @param attempts requests to the provider that it took, at least 1
     * @param command the message that asked for the charge
     */
    record Declined(OrderReference order, String paymentId, Failure failure, int attempts, String command)
            implements PaymentEvent {}

    /**
     * The payment key is none of this order and its amount; the payment takes another.
     *
     * @param attempt of the order to which the key belonged, counted from 1
     */
    record KeyRefused(OrderReference order, String paymentId, int attempt) implements PaymentEvent {}

    /** Money went back, or there was none to give back, as the order had asked. */
    record Canceled(OrderReference order, String requestId, Purpose purpose, Won amount, Instant at)
            implements PaymentEvent {}

    /** Money went back that nobody here had asked for. */
    record CanceledAtProvider(OrderReference order, Won amount, Instant at) implements PaymentEvent {}

    /** The cancellation that the order had asked for was refused for certain. */
    record CancellationRefused(OrderReference order, String requestId, Purpose purpose, String code)
            implements PaymentEvent {}

    /**
     * The payment gives a worker something to do.
     *
     * @param payment under the lock of the transaction
     * @param at when it is due
     */
    record WorkDue(Payment payment, Instant at) implements PaymentEvent {}
}
