package kr.ilovepet.toss.sandbox.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import kr.ilovepet.toss.sandbox.error.TossErrorException;

/** The members of a JSON object, each checked for its type when it is taken; null counts as absent. */
public final class Fields {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields parse(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (IOException e) {
            throw TossErrorException.invalid("The body is not JSON");
        }
        if (node == null || !node.isObject()) {
            throw TossErrorException.invalid("The body is not a JSON object");
        }
        return new Fields(node);
    }

    /** A text of 1 to {@code longest} characters that must be there. */
    public String text(String name, int longest) {
        return optionalText(name, longest).orElseThrow(() -> TossErrorException.invalid(name + " is missing"));
    }

    /** A text of 1 to {@code longest} characters, if it is there. */
    public Optional<String> optionalText(String name, int longest) {
        return present(name).map(value -> {
            if (!value.isTextual()
                    || value.textValue().isBlank()
                    || value.textValue().length() > longest) {
                throw TossErrorException.invalid(name + " must be a text of 1 to " + longest + " characters");
            }
            return value.textValue();
        });
    }

    /** A whole number that must be there; 1000.0 is one, 1000.5 and "1000" are not. */
    public long whole(String name) {
        return optionalWhole(name).orElseThrow(() -> TossErrorException.invalid(name + " is missing"));
    }

    /** A whole number, if it is there. */
    public OptionalLong optionalWhole(String name) {
        Optional<JsonNode> value = present(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            if (value.get().isNumber()) {
                return OptionalLong.of(value.get().decimalValue().longValueExact());
            }
        } catch (ArithmeticException tooLargeOrFraction) {
            throw TossErrorException.invalid(name + " must be a whole number");
        }
        throw TossErrorException.invalid(name + " must be a number");
    }

    /** A number from 0 to 1, if it is there. */
    public Optional<Double> optionalShare(String name) {
        return present(name).map(value -> {
            if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
                throw TossErrorException.invalid(name + " must be a number from 0 to 1");
            }
            return value.doubleValue();
        });
    }

    /** A switch; false when it is absent. */
    public boolean flag(String name) {
        return present(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw TossErrorException.invalid(name + " must be true or false");
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }
}
