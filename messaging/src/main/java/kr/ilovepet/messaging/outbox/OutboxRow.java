package kr.ilovepet.messaging.outbox;

import java.util.Map;

/**
 * A message as it stands in the outbox.
 *
 * @param id rows with the same key are published in the order of their ids
 * @param key of the record
 * @param headers of the record
 */
record OutboxRow(long id, String topic, String key, Map<String, String> headers, String payload) {}
