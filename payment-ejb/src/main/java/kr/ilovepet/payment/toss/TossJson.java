package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import kr.ilovepet.payment.domain.Won;

/** Members of Toss's JSON objects. */
final class TossJson {

    private TossJson() {}

    static String required(JsonNode json, String field) {
        String value = text(json, field);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    static Won won(JsonNode json, String field) {
        return new Won(whole(json, field));
    }

    static long whole(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        try {
            return value.decimalValue().longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(field + " is not whole won", e);
        }
    }

    /** Null where it is absent. */
    static Instant time(JsonNode json, String field) {
        String value = text(json, field);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is no time", e);
        }
    }
}
