package kr.ilovepet.toss.sandbox.ledger;

/** An answer of the REST API, as it was or will be sent: HTTP status and JSON text. */
public record Reply(int status, String body) {}
