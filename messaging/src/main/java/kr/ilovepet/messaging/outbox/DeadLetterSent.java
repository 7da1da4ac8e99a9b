package kr.ilovepet.messaging.outbox;

/** Fired in the transaction that puts a message on a dead letter topic. */
record DeadLetterSent(DeadLetterKind kind) {}
