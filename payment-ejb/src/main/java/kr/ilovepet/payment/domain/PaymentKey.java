package kr.ilovepet.payment.domain;

import java.util.Optional;

/**
 * The payment provider's name of a payment, made when the shopper authenticates.
 *
 * @param value 1 to 200 characters
 */
public record PaymentKey(String value) {

    /** The provider's limit for {@code paymentKey}: Toss, core API, confirm payment. */
    public static final int MAX_LENGTH = 200;

    /** @throws IllegalArgumentException when the value is empty or too long */
    public PaymentKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A payment key has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** The key with this text; empty when no payment key can have it. */
    public static Optional<PaymentKey> parse(String text) {
        return isValid(text) ? Optional.of(new PaymentKey(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text != null && !text.isBlank() && text.length() <= MAX_LENGTH;
    }

    @Override
    public String toString() {
        return value;
    }
}
