package kr.ilovepet.toss.sandbox.ledger;

/** A response of the REST API, as it was or will be sent: HTTP status and JSON text. */
public record ApiResponse(int status, String body) {}
