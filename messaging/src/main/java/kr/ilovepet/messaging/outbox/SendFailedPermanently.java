package kr.ilovepet.messaging.outbox;

import java.util.Map;

/**
 * Fired in the transaction that takes a message out of the outbox because no broker will ever take it; whoever observes
 * it keeps it.
 *
 * @param row of the outbox
 * @param key the order number
 * @param headers of the record
 */
public record SendFailedPermanently(
        long row, String topic, String key, Map<String, String> headers, String payload, String reason) {}
