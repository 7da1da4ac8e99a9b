package kr.ilovepet.messaging.outbox;

import java.util.Map;

/**
 * Fired in the transaction that takes a message out of the outbox because no broker will ever accept it; an observer
 * stores it as a dead letter.
 *
 * @param row id of the row
 * @param key of the record
 * @param headers of the record
 */
public record SendFailedPermanently(
        long row, String topic, String key, Map<String, String> headers, String payload, String reason) {}
