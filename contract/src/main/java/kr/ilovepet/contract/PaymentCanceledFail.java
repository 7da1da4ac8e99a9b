package kr.ilovepet.contract;

import kr.ilovepet.contract.PaymentCancel.Purpose;

/**
 * payment → order: the provider refused to give the money back.
 *
 * @param cancelRequestId that of the command
 * @param purpose that of the command
 * @param errorCode the provider's
 */
public record PaymentCanceledFail(String cancelRequestId, Purpose purpose, String errorCode) implements Message {

    /** A refusal as a message has it. */
    public PaymentCanceledFail {
        Required.value("cancelRequestId", cancelRequestId);
        Required.value("purpose", purpose);
        Required.value("errorCode", errorCode);
    }

    @Override
    public String step() {
        return Topic.PAYMENT_CANCELED_FAIL.topicName() + ":" + cancelRequestId;
    }
}
