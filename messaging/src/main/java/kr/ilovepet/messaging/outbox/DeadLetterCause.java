package kr.ilovepet.messaging.outbox;

/**
 * Why a message goes to its dead letter topic.
 *
 * @param reason the failure, or the code of a business refusal
 * @param attempts how often it was tried
 * @param origin {@code topic/partition/offset}, or the service that refused
 */
public record DeadLetterCause(DeadLetterKind kind, String reason, int attempts, String origin) {

    /** Header of the record with the reason. */
    public static final String REASON = "dead-letter-reason";

    /** Header of the record with the number of attempts. */
    public static final String ATTEMPTS = "dead-letter-attempts";

    /** Header of the record with the origin. */
    public static final String ORIGIN = "dead-letter-origin";
}
