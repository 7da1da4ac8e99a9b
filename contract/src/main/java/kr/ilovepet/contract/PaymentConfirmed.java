package kr.ilovepet.contract;

import java.time.Instant;

/** payment → order: charged. */
public record PaymentConfirmed(String paymentId, Instant approvedAt) implements Message {

    public PaymentConfirmed {
        Required.value("paymentId", paymentId);
        Required.value("approvedAt", approvedAt);
    }
}
