package kr.ilovepet.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * order → payment: give money back, or let nothing be charged any more.
 *
 * @param cancelRequestId names the request; each repeat has the same
 * @param amount won; null means all that is left
 */
public record PaymentCancel(String cancelRequestId, Purpose purpose, String paymentId, Long amount, String refundReason)
        implements Message {

    /** Why the order wants it. */
    public enum Purpose {
        /** Money of a paid order goes back, whole or in part. */
        @JsonProperty("refund")
        REFUND,
        /** The order ended unpaid: its payment must not be charged any more. */
        @JsonProperty("close")
        CLOSE,
        /** A charge that belongs to no paid order goes back; the reply changes neither the order's state nor stock. */
        @JsonProperty("orphan")
        ORPHAN
    }

    /** A cancellation as a message has it. */
    public PaymentCancel {
        Required.value("cancelRequestId", cancelRequestId);
        Required.value("purpose", purpose);
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
