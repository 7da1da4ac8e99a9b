package kr.ilovepet.messaging.deadletter;

import java.time.Instant;
import kr.ilovepet.messaging.outbox.DeadLetterKind;

/**
 * A dead letter as admins see it.
 *
 * @param key of the record: the id of what the message is about
 * @param payload the message, or its beginning; null in a list, where they could be hundreds of megabytes in all
 * @param replayable whether it can be sent to its topic again
 */
public record DeadLetterView(
        long id,
        String topic,
        String eventId,
        String key,
        DeadLetterKind kind,
        DeadLetter.State state,
        String reason,
        int attempts,
        String origin,
        int replays,
        String payload,
        Instant deadLetteredAt,
        Instant changedAt,
        String note,
        boolean replayable) {

    DeadLetterView withoutPayload() {
        return new DeadLetterView(
                id,
                topic,
                eventId,
                key,
                kind,
                state,
                reason,
                attempts,
                origin,
                replays,
                null,
                deadLetteredAt,
                changedAt,
                note,
                replayable);
    }
}
