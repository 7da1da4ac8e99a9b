package kr.ilovepet.order.domain;

/** Toss's name of a payment that the shopper authenticated, 1 to 200 characters. */
public record PaymentKey(String value) {

    /** The most characters that a key has. */
    public static final int MAX_LENGTH = 200;

    /** @throws IllegalArgumentException when the text is blank or too long */
    public PaymentKey {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A payment key must have 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
