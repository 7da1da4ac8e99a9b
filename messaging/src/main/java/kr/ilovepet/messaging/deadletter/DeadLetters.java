package kr.ilovepet.messaging.deadletter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.messaging.inbox.Inbox;
import kr.ilovepet.messaging.inbox.MessageChannel;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.outbox.DeadLetterOutbox;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;

/** The dead letters of one service: list, replay, discard. */
@Stateless
public class DeadLetters {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private DeadLetterOutbox outbox;

    @Inject
    private Inbox inbox;

    @Inject
    private MessageTypes types;

    @Inject
    private MessageFormat format;

    @Inject
    private AuditTrail audit;

    @Inject
    private InstantSource clock;

    /** A page of the dead letters without their messages, newest first; {@code state} null means every state. */
    public Page<DeadLetterView> list(DeadLetter.State state, PageRequest part) {
        String where = state == null ? "" : " where d.state = :state";
        var items = database.createQuery("select d from DeadLetter d" + where + " order by d.id desc", DeadLetter.class)
                .setFirstResult(part.offset())
                .setMaxResults(part.size());
        var total = database.createQuery("select count(d) from DeadLetter d" + where, Long.class);
        if (state != null) {
            items.setParameter("state", state);
            total.setParameter("state", state);
        }
        return new Page<>(
                items.getResultStream()
                        .map(deadLetter -> deadLetter.view(types).withoutPayload())
                        .toList(),
                part.page(),
                part.size(),
                total.getSingleResult());
    }

    /**
     * One dead letter.
     *
     * @throws Problem 404 when there is no such dead letter
     */
    public DeadLetterView get(long id) {
        return Optional.ofNullable(database.find(DeadLetter.class, id))
                .map(deadLetter -> deadLetter.view(types))
                .orElseThrow(() -> missing(id));
    }

    /**
     * What a replay would do now; nothing is sent.
     *
     * @throws Problem 404 when there is no such dead letter, 409 when it cannot be replayed
     */
    public ReplayResult dryRun(long id) {
        DeadLetter deadLetter = replayable(id);
        if (inbox.handled(MessageChannel.NAME, deadLetter.eventId())) {
            return ReplayResult.alreadyHandled(deadLetter.view(types));
        }
        return deadLetter
                .flaw(format)
                .map(flaw -> ReplayResult.wouldBeDeadLettered(deadLetter.view(types), flaw))
                .orElseGet(() -> ReplayResult.wouldBeSent(deadLetter.view(types)));
    }

    /**
     * Sends the message to its topic again, under its old event id and idempotency key: pressed twice, it has its
     * effect once.
     *
     * @throws Problem 404 when there is no such dead letter, 409 when it cannot be replayed
     */
    public ReplayResult replay(long id) {
        DeadLetter deadLetter = replayable(id);
        DeadLetterView before = deadLetter.view(types);
        outbox.sendAgain(
                deadLetter.topic(),
                deadLetter.key(),
                deadLetter.eventId(),
                deadLetter.traceparent(),
                deadLetter.payload());
        deadLetter.replayed(clock.instant());
        DeadLetterView after = deadLetter.view(types);
        audit.record(
                "dead-letter.replay",
                AuditedObject.deadLetter(id),
                AuditedDeadLetter.of(before),
                AuditedDeadLetter.of(after));
        return ReplayResult.sent(after);
    }

    /**
     * Marks the dead letter as not needed.
     *
     * @throws Problem 404 when there is no such dead letter, 409 when it is closed or discarded
     */
    public DeadLetterView discard(long id, String reason) {
        DeadLetter deadLetter = find(id);
        if (!deadLetter.discardable()) {
            throw Problem.conflict("NOT_DISCARDABLE", "A business refusal is closed, and what was discarded stays so")
                    .with("state", deadLetter.state());
        }
        DeadLetterView before = deadLetter.view(types);
        deadLetter.discarded(reason, clock.instant());
        DeadLetterView after = deadLetter.view(types);
        audit.record(
                "dead-letter.discard",
                AuditedObject.deadLetter(id),
                AuditedDeadLetter.of(before),
                AuditedDeadLetter.of(after));
        return after;
    }

    /** Stores what came on a dead letter topic; a message that comes back after a replay opens its old entry again. */
    public void store(DeadLetterRecord record) {
        Instant now = clock.instant();
        DeadLetter deadLetter = stored(record.topic(), record.eventId())
                .orElseGet(() -> new DeadLetter(
                        record.topic(), record.eventId(), record.key(), record.kind(), record.payload(), now));
        deadLetter.received(record.reason(), record.attempts(), record.origin(), record.traceparent(), now);
        // Only now, since the row is inserted at once; nothing happens to one that is stored already.
        database.persist(deadLetter);
    }

    private Optional<DeadLetter> stored(String topic, String eventId) {
        List<DeadLetter> found = database.createQuery(
                        "select d from DeadLetter d where d.topic = :topic and d.eventId = :eventId", DeadLetter.class)
                .setParameter("topic", topic)
                .setParameter("eventId", eventId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return found.stream().findFirst();
    }

    private DeadLetter replayable(long id) {
        DeadLetter deadLetter = find(id);
        if (!deadLetter.replayable(types)) {
            throw Problem.conflict(
                            "NOT_REPLAYABLE",
                            "A business refusal, a discarded dead letter, one whose end is missing or what was for no topic of messages cannot be replayed")
                    .with("state", deadLetter.state());
        }
        return deadLetter;
    }

    private DeadLetter find(long id) {
        DeadLetter deadLetter = database.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (deadLetter == null) {
            throw missing(id);
        }
        return deadLetter;
    }

    private static Problem missing(long id) {
        return Problem.notFound("There is no dead letter " + id);
    }
}
