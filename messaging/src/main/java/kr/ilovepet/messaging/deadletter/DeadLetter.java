package kr.ilovepet.messaging.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.outbox.DeadLetterKind;
import kr.ilovepet.messaging.outbox.DeadLetterPayload;

/** A message that could not be handled, stored by the service that consumes its topic. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter {

    /** What became of a dead letter. */
    public enum State {
        /** Waits for a person. */
        OPEN,
        /** A business refusal: nobody has to do anything. */
        CLOSED,
        /** Sent to its topic again. */
        REPLAYED,
        /** A person decided that it is not needed. */
        DISCARDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String topic;

    @Column(name = "event_id")
    private String eventId;

    @Column(name = "message_key")
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private DeadLetterKind kind;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private State state;

    private String reason;
    private int attempts;
    private String origin;

    @Column(columnDefinition = "mediumtext")
    private String payload;

    private boolean truncated;
    private String traceparent;
    private int replays;

    @Column(name = "dead_lettered_at")
    private Instant deadLetteredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String note;

    protected DeadLetter() {}

    DeadLetter(String topic, String eventId, String key, DeadLetterKind kind, DeadLetterPayload payload, Instant now) {
        this.topic = topic;
        this.eventId = eventId;
        this.key = key;
        this.kind = kind;
        this.payload = payload.text();
        this.truncated = payload.truncated();
        this.deadLetteredAt = now;
    }

    /** Notes an arrival: the first one, or another after a replay that failed too. */
    void received(String reason, int attempts, String origin, String traceparent, Instant now) {
        this.state = kind == DeadLetterKind.BUSINESS ? State.CLOSED : State.OPEN;
        this.reason = reason;
        this.attempts += attempts;
        this.origin = origin;
        this.traceparent = traceparent;
        this.changedAt = now;
    }

    void replayed(Instant now) {
        state = State.REPLAYED;
        replays++;
        changedAt = now;
    }

    void discarded(String why, Instant now) {
        state = State.DISCARDED;
        note = why;
        changedAt = now;
    }

    /** Whether it can be sent again: whole poison that was not discarded, to a topic that carries messages. */
    boolean replayable(MessageTypes types) {
        return kind == DeadLetterKind.POISON
                && !truncated
                && state != State.DISCARDED
                && types.topics().contains(topic);
    }

    /** Whether a person can decide that it is not needed: it waits, or was sent again. */
    boolean discardable() {
        return state == State.OPEN || state == State.REPLAYED;
    }

    /** What is wrong with the message, in English; empty where it has the form of its topic. */
    Optional<String> flaw(MessageFormat format) {
        return format.flaw(topic, payload);
    }

    String topic() {
        return topic;
    }

    String eventId() {
        return eventId;
    }

    String key() {
        return key;
    }

    String payload() {
        return payload;
    }

    String traceparent() {
        return traceparent;
    }

    State state() {
        return state;
    }

    DeadLetterView view(MessageTypes types) {
        return new DeadLetterView(
                id,
                topic,
                eventId,
                key,
                kind,
                state,
                reason,
                attempts,
                origin,
                replays,
                payload,
                deadLetteredAt,
                changedAt,
                note,
                replayable(types));
    }
}
