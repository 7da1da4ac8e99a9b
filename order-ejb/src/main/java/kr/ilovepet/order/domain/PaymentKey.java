package kr.ilovepet.order.domain;

import java.util.regex.Pattern;

/** Toss's name of a payment that the shopper authenticated. It has the form that {@link #PATTERN} gives. */
public record PaymentKey(String value) {

    /** The form of a key, the same as in the contract's {@code payment.pending}. */
    public static final String PATTERN = "[A-Za-z0-9_-]{1,200}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the text is not of that form */
    public PaymentKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A payment key must have the form " + PATTERN);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
