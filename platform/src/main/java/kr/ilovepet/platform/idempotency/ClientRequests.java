package kr.ilovepet.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.platform.database.LockFault;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.problem.Problem;

/**
 * Requests that came with an Idempotency-Key, and their first answers, kept for 24 hours. A row commits with the effect of
 * its request, so that a request that was refused or cut off leaves none and may be sent again. A request without a key is
 * always the first.
 */
public abstract class ClientRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    /** The database that also has the effects of the requests. */
    protected abstract EntityManager database();

    /**
     * What an earlier request with this key was answered, without waiting for one that runs.
     *
     * @throws Problem 422 when that asked for something else
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public <T> Optional<T> find(KeyedRequest request, Class<T> type) {
        return request.key() == null
                ? Optional.empty()
                : stored(request).map(first -> answer(first, request, type));
    }

    /**
     * Takes the request for the caller, who then has to do the work and call {@link #answered}. It must be the first
     * statement of the transaction: where two requests come at the same instant one waits for the other's end, and only
     * what is read for the first time afterwards shows what that did.
     *
     * @return what an earlier request with this key was answered; empty when this is the first
     * @throws Problem 422 when that asked for something else, 409 while it is running
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public <T> Optional<T> take(KeyedRequest request, Class<T> type) {
        if (request.key() == null) {
            return Optional.empty();
        }
        Optional<Object[]> before = stored(request);
        if (before.isEmpty()) {
            requireNoneRunning(request);
            if (inserted(request)) {
                return Optional.empty();
            }
            before = stored(request);
        }
        return Optional.of(answer(before.orElseThrow(ClientRequests::running), request, type));
    }

    /** Keeps the answer to a request that was taken. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void answered(KeyedRequest request, Object answer) {
        if (request.key() == null) {
            return;
        }
        database()
                .createNativeQuery("update client_request set answer = ?1 where user_id = ?2 and request_key = ?3")
                .setParameter(1, Json.write(answer))
                .setParameter(2, request.userId())
                .setParameter(3, request.key())
                .executeUpdate();
    }

    /** Deletes what is older than 24 hours. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void cleanUp() {
        database()
                .createNativeQuery("delete from client_request where created_at < ?1")
                .setParameter(1, Instant.now().minus(KEPT))
                .executeUpdate();
    }

    /** A row that nobody can read yet and that is locked belongs to a request whose transaction is open. */
    private void requireNoneRunning(KeyedRequest request) {
        try {
            database()
                    .createNativeQuery("select user_id from client_request where user_id = ?1 and request_key = ?2"
                            + " for update nowait")
                    .setParameter(1, request.userId())
                    .setParameter(2, request.key())
                    .getResultList();
        } catch (RuntimeException failed) {
            throw LockFault.WAITED_TOO_LONG.causes(failed) ? running() : failed;
        }
    }

    private boolean inserted(KeyedRequest request) {
        try {
            return database()
                            .createNativeQuery("insert ignore into client_request"
                                    + " (user_id, request_key, fingerprint, created_at) values (?1, ?2, ?3, ?4)")
                            .setParameter(1, request.userId())
                            .setParameter(2, request.key())
                            .setParameter(3, request.fingerprint())
                            .setParameter(4, Instant.now())
                            .executeUpdate()
                    == 1;
        } catch (RuntimeException failed) {
            // A deadlock: the first was undone, and of those who waited for it one is the first now.
            if (LockFault.WAITED_TOO_LONG.causes(failed) || LockFault.DEADLOCK.causes(failed)) {
                throw running();
            }
            throw failed;
        }
    }

    private static <T> T answer(Object[] first, KeyedRequest request, Class<T> type) {
        if (!request.fingerprint().equals(String.valueOf(first[0]))) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key came before with another request");
        }
        if (first[1] == null) {
            throw running();
        }
        try {
            return Json.lenient().readValue((String) first[1], type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer was kept that cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> stored(KeyedRequest request) {
        List<Object[]> found = database()
                .createNativeQuery(
                        "select fingerprint, answer from client_request where user_id = ?1 and request_key = ?2")
                .setParameter(1, request.userId())
                .setParameter(2, request.key())
                .getResultList();
        return found.stream().findFirst();
    }

    private static Problem running() {
        return Problem.conflict("IDEMPOTENT_REQUEST_RUNNING", "The first request with this key is still running");
    }
}
