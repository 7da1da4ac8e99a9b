package kr.ilovepet.messaging.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.platform.json.Json;

/**
 * How a message looks on the wire: one JSON object with the members of its header ({@code eventId}, {@code occurredAt},
 * the subject's id under the name that the {@link MessageTypes} give it, {@code incarnation}, {@code idempotencyKey})
 * and its own.
 */
@ApplicationScoped
public class MessageFormat {

    private static final String EMPTY = "{}";
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_IDEMPOTENCY_KEY = 240;

    private MessageTypes types;

    protected MessageFormat() {}

    /** The form of these messages. */
    @Inject
    public MessageFormat(MessageTypes types) {
        this.types = types;
    }

    /** The message as JSON text. Its own members must not be called as those of the header. */
    public String write(MessageHeader header, Object message) {
        ObjectNode json = Json.lenient().createObjectNode();
        json.put("eventId", header.eventId());
        json.put("occurredAt", header.occurredAt().toString());
        json.put(types.subjectMember(), header.subject().id());
        json.put("incarnation", header.subject().incarnation());
        json.put("idempotencyKey", header.idempotencyKey());
        String head = json.toString();
        String own = Json.write(message);
        // As text, since a tree of the message would be built and written for nothing else.
        return own.equals(EMPTY) ? head : head.substring(0, head.length() - 1) + ',' + own.substring(1);
    }

    /**
     * Reads the header of a message.
     *
     * @throws MalformedMessageException when it is not JSON, or a member of the header is missing, too long or no text
     */
    public MessageHeader header(String json) {
        return header(tree(json));
    }

    private MessageHeader header(JsonNode tree) {
        return new MessageHeader(
                text(tree, "eventId", LONGEST_ID),
                convert(tree.path("occurredAt"), Instant.class),
                new Subject(text(tree, types.subjectMember(), LONGEST_ID), text(tree, "incarnation", LONGEST_ID)),
                text(tree, "idempotencyKey", LONGEST_IDEMPOTENCY_KEY));
    }

    /**
     * Reads the message itself. Members that it does not know are passed over, so that a sender may be newer.
     *
     * @throws MalformedMessageException when it does not have the form of its type
     */
    public <T> T body(String json, Class<T> type) {
        return convert(tree(json), type);
    }

    /**
     * Reads a message of a topic, its header and itself.
     *
     * @throws MalformedMessageException when the topic carries no messages, or it does not have the form of its topic
     */
    public TypedMessage read(String topic, String json) {
        Class<?> type =
                types.typeOf(topic).orElseThrow(() -> new MalformedMessageException("no message type for " + topic));
        JsonNode tree = tree(json);
        return new TypedMessage(header(tree), convert(tree, type));
    }

    /** What is wrong with a message of this topic, in English; empty where it has the form of its topic. */
    public Optional<String> flaw(String topic, String json) {
        try {
            read(topic, json);
            return Optional.empty();
        } catch (MalformedMessageException malformed) {
            return Optional.of(malformed.getMessage());
        }
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = Json.lenient().readTree(json == null ? "" : json);
            if (!tree.isObject()) {
                throw new MalformedMessageException("not a JSON object");
            }
            return tree;
        } catch (JsonProcessingException notJson) {
            throw new MalformedMessageException(notJson.getMessage());
        }
    }

    private static String text(JsonNode tree, String member, int longest) {
        JsonNode value = tree.path(member);
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > longest) {
            throw new MalformedMessageException(member + " is missing, no text or too long");
        }
        return value.textValue();
    }

    private static <T> T convert(JsonNode value, Class<T> type) {
        try {
            T converted = Json.lenient().treeToValue(value, type);
            if (converted == null) {
                throw new MalformedMessageException("a " + type.getSimpleName() + " is missing");
            }
            return converted;
        } catch (JsonProcessingException | IllegalArgumentException wrongForm) {
            throw new MalformedMessageException(wrongForm.getMessage());
        }
    }
}
