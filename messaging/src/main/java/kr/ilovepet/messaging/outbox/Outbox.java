package kr.ilovepet.messaging.outbox;

import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;

/**
 * The only way a message leaves a service: it commits with the change of state it tells of, and is published right
 * after. Every method must be called in the transaction of that change.
 */
public interface Outbox {

    /**
     * Sends a message under a new event id; its idempotency key names the subject and the step.
     *
     * @throws IllegalArgumentException when the message is none of the service's message types
     */
    void send(Subject subject, Object message);

    /** Sends a reply to a command: a message about the command's subject. */
    default void reply(MessageHeader command, Object reply) {
        send(command.subject(), reply);
    }

    /**
     * Records a command that the business refused on the dead letter topic of its type, beside the reply that says so.
     * Nothing comes back from there; the record cannot be replayed.
     *
     * @param command header of the command, as it came
     * @param message the command
     * @param reason code of the refusal
     * @param attempts how often the command was tried
     */
    void sendBusinessDeadLetter(MessageHeader command, Object message, String reason, int attempts);
}
