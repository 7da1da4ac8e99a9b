package kr.ilovepet.order.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Random id (128 bits as 32 hex digits) that is made with an order. A restored database or Redis can hand out an order
 * number again; the incarnation tells the two orders apart.
 */
public record Incarnation(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException when the text is not 32 hex digits */
    public Incarnation {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an incarnation: " + value);
        }
    }

    /** The incarnation that the text is; empty when it is none. */
    public static Optional<Incarnation> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Incarnation(text)) : Optional.empty();
    }

    /** A new one. */
    public static Incarnation random() {
        return new Incarnation(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
