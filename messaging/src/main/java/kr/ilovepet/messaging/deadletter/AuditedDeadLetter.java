package kr.ilovepet.messaging.deadletter;

/**
 * What audit records hold of a dead letter; its message stays in the list of the dead letters.
 *
 * @param key id of what the message is about
 * @param note why it was discarded; null where it was not
 */
record AuditedDeadLetter(String topic, String eventId, String key, DeadLetter.State state, int replays, String note) {

    static AuditedDeadLetter of(DeadLetterView view) {
        return new AuditedDeadLetter(
                view.topic(), view.eventId(), view.key(), view.state(), view.replays(), view.note());
    }
}
