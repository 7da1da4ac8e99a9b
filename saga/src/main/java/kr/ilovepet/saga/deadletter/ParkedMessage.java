package kr.ilovepet.saga.deadletter;

import kr.ilovepet.saga.outbox.DeadLetterKind;

/** A record of a dead letter topic, read. */
public record ParkedMessage(
        String topic,
        String eventId,
        String orderId,
        DeadLetterKind kind,
        String reason,
        int attempts,
        String origin,
        String traceparent,
        String payload) {}
