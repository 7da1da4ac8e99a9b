package kr.ilovepet.contract;

/**
 * payment → order: refused for certain, nothing was charged.
 *
 * @param refusedAttempt the attempt of which only the payment key was refused, since it is none of this order and its
 *     amount: the payment is as it was before and takes another key. Null where the payment has ended
 */
public record PaymentConfirmedFail(String paymentId, String errorCode, Integer refusedAttempt) implements Message {

    public PaymentConfirmedFail {
        Required.value("paymentId", paymentId);
        Required.value("errorCode", errorCode);
        if (refusedAttempt != null) {
            Required.positive("refusedAttempt", refusedAttempt);
        }
    }

    /** The payment has ended. */
    public PaymentConfirmedFail(String paymentId, String errorCode) {
        this(paymentId, errorCode, null);
    }

    /** Whether the payment takes another key. */
    public boolean keyRefused() {
        return refusedAttempt != null;
    }

    @Override
    public String step() {
        String topic = Topic.PAYMENT_CONFIRMED_FAIL.topicName();
        return keyRefused() ? topic + ":key-" + refusedAttempt : topic;
    }
}
