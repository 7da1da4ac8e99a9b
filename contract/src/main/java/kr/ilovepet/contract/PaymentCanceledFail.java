package kr.ilovepet.contract;

/** payment → order: Toss refused to give the money back. */
public record PaymentCanceledFail(String cancelRequestId, String errorCode) implements Message {

    public PaymentCanceledFail {
        Required.value("cancelRequestId", cancelRequestId);
        Required.value("errorCode", errorCode);
    }

    @Override
    public String step() {
        return Topic.PAYMENT_CANCELED_FAIL.topicName() + ":" + cancelRequestId;
    }
}
