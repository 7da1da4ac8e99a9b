package kr.ilovepet.contract;

/**
 * order → payment: this much will be paid for the order.
 *
 * @param amount won
 * @param method how the shopper means to pay; may be null
 */
public record PaymentPrepare(long userId, long amount, String method) implements Message {

    /** Won below which Toss takes no payment, whatever the method: its error BELOW_MINIMUM_AMOUNT. */
    public static final long LEAST_AMOUNT = 100;

    public PaymentPrepare {
        Required.positive("userId", userId);
        Required.positive("amount", amount);
    }
}
