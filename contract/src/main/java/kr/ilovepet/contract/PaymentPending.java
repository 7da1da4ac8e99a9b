package kr.ilovepet.contract;

/**
 * order → payment: the stock is taken, charge now.
 *
 * @param paymentKey Toss's key of the payment that the shopper authenticated, of the form {@link #PAYMENT_KEY}
 * @param amount won
 */
public record PaymentPending(String paymentId, String paymentKey, long amount) implements Message {

    /**
     * The form of a payment key. Toss says only that it has at most 200 characters (core API, confirm payment); all of
     * its keys are of these.
     */
    public static final String PAYMENT_KEY = "[A-Za-z0-9_-]{1,200}";

    public PaymentPending {
        Required.value("paymentId", paymentId);
        Required.form("paymentKey", paymentKey, PAYMENT_KEY);
        Required.positive("amount", amount);
    }
}
