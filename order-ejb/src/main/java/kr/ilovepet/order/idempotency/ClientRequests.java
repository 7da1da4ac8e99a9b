package kr.ilovepet.order.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.platform.problem.Problem;

/**
 * Requests that clients sent with an Idempotency-Key. A repeat gets the first answer; the same key with another body is
 * refused. Kept for 24 hours.
 */
@Stateless
public class ClientRequests {

    /** A request that did not end in this time was cut off by a crash; a repeat may take it over. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager database;

    /**
     * Notes that the request runs.
     *
     * @param fingerprint SHA-256 of the request, as hex digits
     * @return the order number that the first request got; empty when this request is the first
     * @throws Problem 422 when the key came with another body, 409 while the first request runs
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> begin(long userId, String key, String fingerprint) {
        Instant now = Instant.now();
        int added = database.createNativeQuery(
                        "insert ignore into client_request (user_id, request_key, fingerprint, began_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, userId)
                .setParameter(2, key)
                .setParameter(3, fingerprint)
                .setParameter(4, now)
                .executeUpdate();
        return added == 1 ? Optional.empty() : repeated(userId, key, fingerprint, now);
    }

    private Optional<String> repeated(long userId, String key, String fingerprint, Instant now) {
        Object[] first = (Object[]) database.createNativeQuery(
                        "select fingerprint, order_number from client_request where user_id = ?1 and request_key = ?2")
                .setParameter(1, userId)
                .setParameter(2, key)
                .getSingleResult();
        if (!fingerprint.equals(first[0])) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key came before with another body");
        }
        if (first[1] == null && !takenOver(userId, key, now)) {
            throw Problem.conflict("IDEMPOTENT_REQUEST_RUNNING", "The first request with this key is still running");
        }
        return Optional.ofNullable((String) first[1]);
    }

    private boolean takenOver(long userId, String key, Instant now) {
        return database.createNativeQuery(
                                "update client_request set began_at = ?1 where user_id = ?2 and request_key = ?3 and began_at < ?4")
                        .setParameter(1, now)
                        .setParameter(2, userId)
                        .setParameter(3, key)
                        .setParameter(4, now.minus(ABANDONED))
                        .executeUpdate()
                == 1;
    }

    /** Keeps the answer, in the transaction of what it tells of. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void answered(long userId, String key, String orderId) {
        database.createNativeQuery(
                        "update client_request set order_number = ?1 where user_id = ?2 and request_key = ?3")
                .setParameter(1, orderId)
                .setParameter(2, userId)
                .setParameter(3, key)
                .executeUpdate();
    }

    /** Forgets a request that was not carried out, so that it may be sent again at once. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forget(long userId, String key) {
        database.createNativeQuery(
                        "delete from client_request where user_id = ?1 and request_key = ?2 and order_number is null")
                .setParameter(1, userId)
                .setParameter(2, key)
                .executeUpdate();
    }

    /** Deletes what is older than 24 hours. */
    public void cleanUp() {
        database.createNativeQuery("delete from client_request where began_at < ?1")
                .setParameter(1, Instant.now().minus(KEPT))
                .executeUpdate();
    }
}
