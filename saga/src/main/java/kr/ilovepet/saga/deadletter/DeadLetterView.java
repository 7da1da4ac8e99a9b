package kr.ilovepet.saga.deadletter;

import java.time.Instant;
import kr.ilovepet.saga.outbox.DeadLetterKind;

/** A dead letter as admins see it. */
public record DeadLetterView(
        long id,
        String topic,
        String eventId,
        String orderId,
        DeadLetterKind kind,
        DeadLetter.State state,
        String reason,
        int attempts,
        String origin,
        int replays,
        String payload,
        Instant parkedAt,
        Instant changedAt,
        String note) {}
