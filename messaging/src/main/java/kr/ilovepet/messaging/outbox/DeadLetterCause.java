package kr.ilovepet.messaging.outbox;

/**
 * Why a message goes to its dead letter topic.
 *
 * @param reason the failure, or the code of a business refusal
 * @param attempts how often it was tried
 * @param origin {@code topic/partition/offset}, or the service that refused
 */
public record DeadLetterCause(DeadLetterKind kind, String reason, int attempts, String origin) {}
