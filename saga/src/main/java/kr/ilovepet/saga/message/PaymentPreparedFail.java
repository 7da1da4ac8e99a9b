package kr.ilovepet.saga.message;

/** payment → order: this order cannot be paid. */
public record PaymentPreparedFail(String errorCode) implements Message {

    public PaymentPreparedFail {
        Required.value("errorCode", errorCode);
    }
}
