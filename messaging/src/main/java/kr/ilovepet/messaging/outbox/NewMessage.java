package kr.ilovepet.messaging.outbox;

import java.time.Instant;
import java.util.Map;

/**
 * A message on its way into the outbox, where it gets its id.
 *
 * @param key of the record
 * @param headers of the record
 */
record NewMessage(String topic, String key, Map<String, String> headers, String payload, Instant createdAt) {

    OutboxRow withId(long id) {
        return new OutboxRow(id, topic, key, headers, payload);
    }
}
