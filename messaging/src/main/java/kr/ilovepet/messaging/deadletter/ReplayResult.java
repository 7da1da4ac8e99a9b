package kr.ilovepet.messaging.deadletter;

/**
 * What a replay did, or would do.
 *
 * @param sent whether the message was sent
 * @param code which of the outcomes it is, for clients with texts of their own
 * @param outcome the same as a sentence for the admin
 * @param cause what is wrong with the message, in English; null where nothing is
 */
public record ReplayResult(DeadLetterView deadLetter, boolean sent, Code code, String outcome, String cause) {

    /** The outcomes; their names are part of the API. */
    public enum Code {
        /** A replay would send the message. */
        WOULD_BE_SENT,
        /** Its event has been handled meanwhile; a replay changes nothing. */
        ALREADY_HANDLED,
        /** Nobody can read the message; a replay would only make it a dead letter again. */
        WOULD_BE_DEAD_LETTERED,
        /** The message was sent. */
        SENT
    }

    static ReplayResult wouldBeSent(DeadLetterView deadLetter) {
        return new ReplayResult(
                deadLetter, false, Code.WOULD_BE_SENT, "It would be sent to " + deadLetter.topic() + " again", null);
    }

    static ReplayResult alreadyHandled(DeadLetterView deadLetter) {
        return new ReplayResult(
                deadLetter,
                false,
                Code.ALREADY_HANDLED,
                "The event has been handled meanwhile; a replay changes nothing",
                null);
    }

    static ReplayResult wouldBeDeadLettered(DeadLetterView deadLetter, String cause) {
        return new ReplayResult(
                deadLetter, false, Code.WOULD_BE_DEAD_LETTERED, "It would become a dead letter again: " + cause, cause);
    }

    static ReplayResult sent(DeadLetterView deadLetter) {
        return new ReplayResult(deadLetter, true, Code.SENT, "Sent to " + deadLetter.topic(), null);
    }
}
