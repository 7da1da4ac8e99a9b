package kr.ilovepet.storefront.admin.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kr.ilovepet.platform.json.Json;

/**
 * A message that a service could not handle, as that service stored it.
 *
 * @param kind {@code POISON} or {@code BUSINESS}
 * @param state {@code OPEN}, {@code CLOSED}, {@code REPLAYED} or {@code DISCARDED}
 * @param reason why it could not be handled
 * @param origin topic, partition and offset it came from
 * @param payload the message as it came
 * @param note why it was discarded; null unless it was
 * @param replayable whether it may be sent again
 */
public record DeadLetter(
        long id,
        String topic,
        String eventId,
        String key,
        String kind,
        String state,
        String reason,
        Integer attempts,
        String origin,
        Integer replays,
        String payload,
        Instant deadLetteredAt,
        Instant changedAt,
        String note,
        boolean replayable) {

    /** Whether it may be discarded. */
    public boolean discardable() {
        return "OPEN".equals(state) || "REPLAYED".equals(state);
    }

    /** Whether it belongs to an order that has a page. */
    public boolean ofOrder() {
        return key != null && key.matches("[0-9]{16,20}");
    }

    /** The payload with a line for each JSON member; unchanged where it is no JSON object or array. */
    public String readablePayload() {
        try {
            JsonNode read = Json.lenient().readTree(payload == null ? "" : payload);
            return read == null || !read.isContainerNode() ? payload : read.toPrettyString();
        } catch (JsonProcessingException noJson) {
            return payload;
        }
    }
}
