package kr.ilovepet.messaging.outbox;

/**
 * The message that goes to a dead letter topic.
 *
 * @param text the message as it came, or its beginning
 * @param truncated whether the rest is missing; it is shown to admins, and cannot be sent again
 */
public record DeadLetterPayload(String text, boolean truncated) {

    /** Header of the record that says whether the rest is missing. */
    public static final String HEADER = "dead-letter-truncated";

    /** The message, or as much of it as is not longer than this. */
    public static DeadLetterPayload of(String text, int longest) {
        return text.length() <= longest
                ? new DeadLetterPayload(text, false)
                : new DeadLetterPayload(text.substring(0, longest), true);
    }
}
