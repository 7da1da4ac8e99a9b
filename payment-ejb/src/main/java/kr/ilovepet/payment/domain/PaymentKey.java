package kr.ilovepet.payment.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The payment provider's name of a payment, made when the shopper authenticates.
 *
 * @param value of the form that {@link #PATTERN} gives
 */
public record PaymentKey(String value) {

    /** The form of a key, the same as in the contract's {@code payment.pending}. */
    public static final String PATTERN = "[A-Za-z0-9_-]{1,200}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the value is not of that form */
    public PaymentKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A payment key must have the form " + PATTERN);
        }
    }

    /** The key with this text; empty when no payment key can have it. */
    public static Optional<PaymentKey> parse(String text) {
        return isValid(text) ? Optional.of(new PaymentKey(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
