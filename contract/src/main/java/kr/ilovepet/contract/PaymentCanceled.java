package kr.ilovepet.contract;

import java.time.Instant;
import kr.ilovepet.contract.PaymentCancel.Purpose;

/**
 * payment → order: money went back.
 *
 * @param cancelRequestId that of the command; null when the money was given back at the provider and no order asked for
 *     it
 * @param purpose that of the command; null like the id
 * @param canceledAmount won that went back by this cancellation
 */
public record PaymentCanceled(String cancelRequestId, Purpose purpose, long canceledAmount, Instant canceledAt)
        implements Message {

    /** A cancellation as a message has it. */
    public PaymentCanceled {
        Required.value("canceledAt", canceledAt);
        if (cancelRequestId != null) {
            Required.value("purpose", purpose);
        }
    }

    /** Money that was given back at the provider, without a command. */
    public static PaymentCanceled atProvider(long canceledAmount, Instant canceledAt) {
        return new PaymentCanceled(null, null, canceledAmount, canceledAt);
    }

    /** Whether it replies to a command. */
    public boolean requested() {
        return cancelRequestId != null;
    }

    @Override
    public String step() {
        return Topic.PAYMENT_CANCELED.topicName() + ":" + (requested() ? cancelRequestId : canceledAt);
    }
}
