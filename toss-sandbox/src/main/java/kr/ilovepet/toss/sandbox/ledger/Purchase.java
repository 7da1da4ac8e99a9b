package kr.ilovepet.toss.sandbox.ledger;

/**
 * What the shop asked to be paid; it never changes during the life of a payment.
 *
 * @param amount total in won, above zero
 * @param taxFreeAmount part of the total that carries no VAT, in won
 * @param clientKey the client key of the browser SDK, or null for a payment made by the control API
 * @param widget true when it was requested through widgets(), false through payment()
 * @param successUrl where an authenticated shopper is sent, or null for a payment made by the control API
 * @param failUrl where all others are sent, or null likewise
 */
public record Purchase(
        String orderId,
        String orderName,
        long amount,
        long taxFreeAmount,
        PaymentMethod method,
        String clientKey,
        boolean widget,
        String successUrl,
        String failUrl) {

    /** VAT in won: the taxable amount divided by eleven and rounded, as Toss computes it (1000 gives 91). */
    public long vat() {
        return Math.round((amount - taxFreeAmount) / 11.0);
    }

    /** The taxable amount without its VAT, in won. */
    public long suppliedAmount() {
        return amount - taxFreeAmount - vat();
    }
}
