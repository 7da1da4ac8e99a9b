package kr.ilovepet.messaging.deadletter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.messaging.inbox.Inbox;
import kr.ilovepet.messaging.inbox.MessageChannel;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.trace.Trace;

/** The dead letters of one service: list, replay, discard. */
@Stateless
public class DeadLetters {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Outbox outbox;

    @Inject
    private Inbox inbox;

    /** Newest first; {@code state} null means every state. */
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
                items.getResultStream().map(DeadLetter::view).toList(),
                part.page(),
                part.size(),
                total.getSingleResult());
    }

    /**
     * One dead letter.
     *
     * @throws Problem 404 when there is no such dead letter
     */
    public DeadLetterView letter(long id) {
        return Optional.ofNullable(database.find(DeadLetter.class, id))
                .map(DeadLetter::view)
                .orElseThrow(() -> missing(id));
    }

    /**
     * What a replay would do now; nothing is sent.
     *
     * @throws Problem 404 when there is no such dead letter, 409 when it cannot be replayed
     */
    public ReplayResult rehearse(long id) {
        DeadLetter letter = replayable(id);
        if (inbox.handled(MessageChannel.NAME, letter.eventId())) {
            return ReplayResult.alreadyHandled(letter.view());
        }
        return letter.flaw()
                .map(flaw -> ReplayResult.wouldBeDeadLettered(letter.view(), flaw))
                .orElseGet(() -> ReplayResult.wouldBeSent(letter.view()));
    }

    /**
     * Sends the message to its topic again, under its old event id and idempotency key: pressed twice, it has its
     * effect once.
     *
     * @throws Problem 404 when there is no such dead letter, 409 when it cannot be replayed
     */
    public ReplayResult replay(long id) {
        DeadLetter letter = replayable(id);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", letter.eventId());
        headers.put("ce_type", letter.topic());
        headers.put("ce_source", "replay");
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_specversion", "1.0");
        headers.put(Trace.HEADER, letter.traceparent() == null ? Trace.current().traceparent() : letter.traceparent());
        outbox.sendAgain(letter.topic(), letter.orderId(), headers, letter.payload());
        letter.replayed(Instant.now());
        return ReplayResult.sent(letter.view());
    }

    /**
     * Marks the dead letter as not needed.
     *
     * @throws Problem 404 when there is no such dead letter
     */
    public DeadLetterView discard(long id, String reason) {
        DeadLetter letter = find(id);
        letter.discarded(reason, Instant.now());
        return letter.view();
    }

    /** Stores what came on a dead letter topic; a message that comes back after a replay opens its old entry again. */
    public void store(DeadLetterRecord record) {
        Instant now = Instant.now();
        DeadLetter letter = stored(record.topic(), record.eventId())
                .orElseGet(() -> new DeadLetter(
                        record.topic(), record.eventId(), record.orderId(), record.kind(), record.payload(), now));
        letter.received(record.reason(), record.attempts(), record.origin(), record.traceparent(), now);
        // Only now, since the row is inserted at once; nothing happens to one that is stored already.
        database.persist(letter);
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
        DeadLetter letter = find(id);
        if (!letter.replayable()) {
            throw Problem.conflict(
                            "NOT_REPLAYABLE",
                            "A business refusal, a discarded letter or what was for no topic of messages cannot be replayed")
                    .with("state", letter.state());
        }
        return letter;
    }

    private DeadLetter find(long id) {
        DeadLetter letter = database.find(DeadLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null) {
            throw missing(id);
        }
        return letter;
    }

    private static Problem missing(long id) {
        return Problem.notFound("There is no dead letter " + id);
    }
}
