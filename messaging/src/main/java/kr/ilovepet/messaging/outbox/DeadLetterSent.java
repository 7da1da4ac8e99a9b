package kr.ilovepet.messaging.outbox;

/** Fired in the transaction that sends a message to a dead letter topic. */
record DeadLetterSent(DeadLetterKind kind) {}
