package kr.ilovepet.contract;

/** payment → order: this order cannot be paid. */
public record PaymentPreparedFail(String errorCode) implements Message {

    public PaymentPreparedFail {
        Required.value("errorCode", errorCode);
    }
}
