package kr.ilovepet.messaging.deadletter;

import kr.ilovepet.messaging.outbox.DeadLetterKind;
import kr.ilovepet.messaging.outbox.DeadLetterPayload;

/** What a record of a dead letter topic says. */
public record DeadLetterRecord(
        String topic,
        String eventId,
        String key,
        DeadLetterKind kind,
        String reason,
        int attempts,
        String origin,
        String traceparent,
        DeadLetterPayload payload) {}
