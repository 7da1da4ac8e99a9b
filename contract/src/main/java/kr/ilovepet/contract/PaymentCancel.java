package kr.ilovepet.contract;

/**
 * order → payment: give money back.
 *
 * @param amount won; null means all that is left
 */
public record PaymentCancel(String cancelRequestId, String paymentId, Long amount, String refundReason)
        implements Message {

    public PaymentCancel {
        Required.value("cancelRequestId", cancelRequestId);
        Required.value("paymentId", paymentId);
        if (amount != null) {
            Required.positive("amount", amount);
        }
    }

    @Override
    public String step() {
        return Topic.PAYMENT_CANCEL.topicName() + ":" + cancelRequestId;
    }
}
