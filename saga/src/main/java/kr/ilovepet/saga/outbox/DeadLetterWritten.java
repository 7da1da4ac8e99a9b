package kr.ilovepet.saga.outbox;

/** Fired in the transaction that puts a message on a dead letter topic. */
record DeadLetterWritten(DeadLetterKind kind) {}
