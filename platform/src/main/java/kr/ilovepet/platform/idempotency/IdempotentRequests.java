package kr.ilovepet.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.ilovepet.platform.database.LockFault;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.problem.Problem;

/**
 * Requests that came with an Idempotency-Key, and the responses to them, stored for 24 hours. A row commits with the
 * effect of its request, so a request that was refused or cut off leaves none and may be sent again. A request without
 * a key is carried out each time.
 */
public abstract class IdempotentRequests {

    private static final Duration RETENTION = Duration.ofHours(24);

    /** The database in which the requests have their effects. */
    protected abstract EntityManager database();

    /**
     * The response to an earlier request with this key; does not wait for one that is running.
     *
     * @param type class of the response
     * @throws Problem 422 when the key came before with another request
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <T> Optional<T> find(IdempotentRequest request, Class<T> type) {
        return request.key() == null ? Optional.empty() : stored(request).map(first -> response(first, request, type));
    }

    /**
     * Does the work and stores its result in one transaction, or gives the result that an earlier request with the same
     * key had. Call it first in the transaction: of two requests at the same instant one waits for the end of the
     * other, and only what it reads for the first time afterwards shows what that did.
     *
     * @param type class of the result; readable and writable as JSON
     * @param work what to do once; what it throws leaves no trace of the request
     * @throws Problem 422 when the key came before with another request, 409 while that request is running
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <T> IdempotentResponse<T> once(IdempotentRequest request, Class<T> type, Supplier<T> work) {
        Optional<T> first = take(request, type);
        if (first.isPresent()) {
            return new IdempotentResponse<>(first.get(), true);
        }
        T result = work.get();
        store(request, result);
        return new IdempotentResponse<>(result, false);
    }

    /** The response to an earlier request with this key; empty when this is the first, which then has the row. */
    private <T> Optional<T> take(IdempotentRequest request, Class<T> type) {
        if (request.key() == null) {
            return Optional.empty();
        }
        Optional<Object[]> first = lockedUnlessRunning(request);
        if (first.isEmpty()) {
            if (inserted(request)) {
                return Optional.empty();
            }
            first = stored(request);
        }
        return Optional.of(response(first.orElseThrow(IdempotentRequests::running), request, type));
    }

    private void store(IdempotentRequest request, Object response) {
        if (request.key() == null) {
            return;
        }
        database()
                .createNativeQuery(
                        "update idempotent_request set response = ?1" + " where user_id = ?2 and idempotency_key = ?3")
                .setParameter(1, Json.write(response))
                .setParameter(2, request.userId())
                .setParameter(3, request.key())
                .executeUpdate();
    }

    /** Deletes requests that are older than 24 hours. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void cleanUp() {
        database()
                .createNativeQuery("delete from idempotent_request where created_at < ?1")
                .setParameter(1, Instant.now().minus(RETENTION))
                .executeUpdate();
    }

    /** A row that nobody can read yet and that is locked belongs to a request whose transaction is open. */
    private Optional<Object[]> lockedUnlessRunning(IdempotentRequest request) {
        try {
            return row(request, " for update nowait");
        } catch (RuntimeException failed) {
            throw LockFault.WAITED_TOO_LONG.causes(failed) ? running() : failed;
        }
    }

    private boolean inserted(IdempotentRequest request) {
        try {
            return database()
                            .createNativeQuery("insert ignore into idempotent_request"
                                    + " (user_id, idempotency_key, fingerprint, created_at) values (?1, ?2, ?3, ?4)")
                            .setParameter(1, request.userId())
                            .setParameter(2, request.key())
                            .setParameter(3, request.fingerprint())
                            .setParameter(4, Instant.now())
                            .executeUpdate()
                    == 1;
        } catch (RuntimeException failed) {
            // A deadlock: the first was rolled back, and one of those who waited for it is the first now.
            if (LockFault.WAITED_TOO_LONG.causes(failed) || LockFault.DEADLOCK.causes(failed)) {
                throw running();
            }
            throw failed;
        }
    }

    private static <T> T response(Object[] first, IdempotentRequest request, Class<T> type) {
        if (!request.fingerprint().equals(String.valueOf(first[0]))) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key came before with another request");
        }
        if (first[1] == null) {
            throw running();
        }
        try {
            return Json.lenient().readValue((String) first[1], type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored response to a request cannot be read", e);
        }
    }

    private Optional<Object[]> stored(IdempotentRequest request) {
        return row(request, "");
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> row(IdempotentRequest request, String lock) {
        List<Object[]> found = database()
                .createNativeQuery("select fingerprint, response from idempotent_request"
                        + " where user_id = ?1 and idempotency_key = ?2" + lock)
                .setParameter(1, request.userId())
                .setParameter(2, request.key())
                .getResultList();
        return found.stream().findFirst();
    }

    private static Problem running() {
        return Problem.conflict("IDEMPOTENT_REQUEST_RUNNING", "The first request with this key is still running");
    }
}
