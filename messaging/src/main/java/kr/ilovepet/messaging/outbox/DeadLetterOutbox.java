package kr.ilovepet.messaging.outbox;

/** How a received message leaves again, through the outbox like every other message. */
public interface DeadLetterOutbox {

    /** Sends a received message to its dead letter topic. */
    void sendToDeadLetterTopic(String topic, String key, DeadLetterCause cause, DeadLetterPayload payload);

    /**
     * Publishes a message again as it was, under its old event id and idempotency key.
     *
     * @param traceparent of the message; null where it had none
     */
    void sendAgain(String topic, String key, String eventId, String traceparent, String payload);
}
