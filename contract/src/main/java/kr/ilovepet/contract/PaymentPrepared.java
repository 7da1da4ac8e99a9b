package kr.ilovepet.contract;

/** payment → order: the payment is ready to be confirmed. */
public record PaymentPrepared(String paymentId) implements Message {

    public PaymentPrepared {
        Required.value("paymentId", paymentId);
    }
}
