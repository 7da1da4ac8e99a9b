package kr.ilovepet.messaging.message;

import java.time.Instant;

/**
 * What every message of the saga carries.
 *
 * @param eventId a random UUID, one for each sending
 * @param occurredAt when the sender decided it
 * @param orderId the order number
 * @param idempotencyKey names the step; equal for every repeat of the same command
 */
public record MessageHeader(String eventId, Instant occurredAt, String orderId, String idempotencyKey) {

    /** Whether all four are there and no longer than the tables that keep them take. */
    public boolean complete() {
        return fits(eventId, 64) && occurredAt != null && fits(orderId, 64) && fits(idempotencyKey, 160);
    }

    private static boolean fits(String value, int longest) {
        return value != null && !value.isBlank() && value.length() <= longest;
    }
}
