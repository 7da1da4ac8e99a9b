package kr.ilovepet.messaging.message;

import java.time.Instant;

/**
 * What every message carries, whatever it says.
 *
 * @param eventId a random UUID, one for each sending
 * @param occurredAt when the sender decided it
 * @param subject what the message is about
 * @param idempotencyKey names the step; equal for every repeat of the same command
 */
public record MessageHeader(String eventId, Instant occurredAt, Subject subject, String idempotencyKey) {

    /** The id of the subject. */
    public String subjectId() {
        return subject.id();
    }
}
