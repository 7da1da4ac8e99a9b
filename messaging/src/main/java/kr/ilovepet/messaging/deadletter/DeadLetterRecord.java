package kr.ilovepet.messaging.deadletter;

import kr.ilovepet.messaging.outbox.DeadLetterKind;

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
        String payload) {}
