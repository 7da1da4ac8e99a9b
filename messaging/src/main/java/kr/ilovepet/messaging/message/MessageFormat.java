package kr.ilovepet.messaging.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.ilovepet.contract.Message;
import kr.ilovepet.platform.json.Json;

/** How a message looks on the wire: one JSON object with the members of its header and its own. */
public final class MessageFormat {

    private MessageFormat() {}

    /** The message as JSON text. */
    public static String write(MessageHeader header, Message message) {
        ObjectNode json = Json.lenient().valueToTree(header);
        json.setAll((ObjectNode) Json.lenient().valueToTree(message));
        return json.toString();
    }

    /**
     * Reads the header of a message.
     *
     * @throws MalformedMessageException when it is not JSON, or an obligatory field is missing
     */
    public static MessageHeader header(String json) {
        MessageHeader header = read(json, MessageHeader.class);
        if (!header.complete()) {
            throw new MalformedMessageException(
                    "eventId, occurredAt, orderId or idempotencyKey is missing or too long");
        }
        return header;
    }

    /**
     * Reads the message itself. Members that it does not know are passed over, so that a sender may be newer.
     *
     * @throws MalformedMessageException when it does not have the form of its topic
     */
    public static <T extends Message> T body(String json, Class<T> type) {
        return read(json, type);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            JsonNode tree = Json.lenient().readTree(json == null ? "" : json);
            if (!tree.isObject()) {
                throw new MalformedMessageException("not a JSON object");
            }
            return Json.lenient().treeToValue(tree, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedMessageException(e.getMessage());
        }
    }
}
