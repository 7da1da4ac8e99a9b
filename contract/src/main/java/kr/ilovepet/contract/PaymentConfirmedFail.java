package kr.ilovepet.contract;

/** payment → order: refused for certain, nothing was charged. */
public record PaymentConfirmedFail(String paymentId, String errorCode) implements Message {

    public PaymentConfirmedFail {
        Required.value("paymentId", paymentId);
        Required.value("errorCode", errorCode);
    }
}
