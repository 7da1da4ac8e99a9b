package kr.ilovepet.contract;

import java.util.List;

/** The obligatory fields of messages. */
final class Required {

    private Required() {}

    static <T> List<T> list(String field, List<T> values) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException(field + " is missing or empty");
        }
        return List.copyOf(values);
    }

    static void value(String field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    static void form(String field, String value, String pattern) {
        if (value == null || !value.matches(pattern)) {
            throw new IllegalArgumentException(field + " must have the form " + pattern);
        }
    }

    static void positive(String field, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " must be positive");
        }
    }
}
