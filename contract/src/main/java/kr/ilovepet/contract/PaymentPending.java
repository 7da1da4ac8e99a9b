package kr.ilovepet.contract;

/**
 * order → payment: the stock is taken, charge now.
 *
 * @param paymentKey Toss's key of the payment that the shopper authenticated
 * @param amount won
 */
public record PaymentPending(String paymentId, String paymentKey, long amount) implements Message {

    public PaymentPending {
        Required.value("paymentId", paymentId);
        Required.value("paymentKey", paymentKey);
        Required.positive("amount", amount);
    }
}
