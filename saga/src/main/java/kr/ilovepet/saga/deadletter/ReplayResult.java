package kr.ilovepet.saga.deadletter;

/**
 * What a replay did, or would do.
 *
 * @param sent    whether the message was sent
 * @param outcome a sentence for the admin
 */
public record ReplayResult(DeadLetterView deadLetter, boolean sent, String outcome) {}
