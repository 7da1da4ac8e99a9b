package kr.ilovepet.payment.domain;

/** Where payments publish what happened to them. */
@FunctionalInterface
public interface PaymentEvents {

    /** Hands the event to all who want to know, in the transaction of the change. */
    void publish(PaymentEvent event);
}
