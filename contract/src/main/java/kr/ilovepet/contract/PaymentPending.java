package kr.ilovepet.contract;

/**
 * order → payment: the stock is taken, charge now.
 *
 * @param paymentKey Toss's key of the payment that the shopper authenticated, of the form {@link #PAYMENT_KEY}
 * @param amount won
 * @param attempt which attempt to pay the order it is; never null, and 1 where the message has none
 */
public record PaymentPending(String paymentId, String paymentKey, long amount, Integer attempt) implements Message {

    /**
     * The form of a payment key. Toss says only that it has at most 200 characters (core API, confirm payment); all of
     * its keys are of these.
     */
    public static final String PAYMENT_KEY = "[A-Za-z0-9_-]{1,200}";

    public PaymentPending {
        Required.value("paymentId", paymentId);
        Required.form("paymentKey", paymentKey, PAYMENT_KEY);
        Required.positive("amount", amount);
        attempt = Attempts.number(attempt);
    }

    /** The first attempt to pay. */
    public PaymentPending(String paymentId, String paymentKey, long amount) {
        this(paymentId, paymentKey, amount, Attempts.first());
    }

    @Override
    public String step() {
        return Attempts.step(Topic.PAYMENT_PENDING, attempt);
    }
}
