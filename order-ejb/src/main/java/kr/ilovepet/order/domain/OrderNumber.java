package kr.ilovepet.order.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an order outside this service: the day in Seoul and the order's place in that day, 16 to 20 digits. */
public record OrderNumber(String value) {

    /** What an order number looks like, for the paths of resources and the constraints of requests. */
    public static final String PATTERN = "[0-9]{16,20}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when the text is not an order number */
    public OrderNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an order number: " + value);
        }
    }

    /** The order number that the text is; empty when it is none. */
    public static Optional<OrderNumber> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new OrderNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
