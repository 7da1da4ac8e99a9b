package kr.ilovepet.messaging.outbox;

/** Fired in the transaction that wrote to the outbox, to wake the relay when it has committed. */
record OutboxWritten() {}
