package kr.ilovepet.contract;

import java.time.Instant;

/**
 * payment → order: money went back.
 *
 * @param cancelRequestId null when it was done at Toss's own desk
 * @param canceledAmount won that went back by this cancellation
 */
public record PaymentCanceled(String cancelRequestId, long canceledAmount, Instant canceledAt) implements Message {

    public PaymentCanceled {
        Required.value("canceledAt", canceledAt);
    }

    @Override
    public String step() {
        return Topic.PAYMENT_CANCELED.topicName() + ":" + (cancelRequestId == null ? canceledAt : cancelRequestId);
    }
}
