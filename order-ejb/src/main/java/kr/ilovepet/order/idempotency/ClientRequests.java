package kr.ilovepet.order.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.order.orders.OrderStatus;
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
     * @return whether it is the first with this key; otherwise see {@link #repeated}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean first(long userId, String key, String fingerprint) {
        return database.createNativeQuery(
                                "insert ignore into client_request (user_id, request_key, fingerprint, began_at) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, userId)
                        .setParameter(2, key)
                        .setParameter(3, fingerprint)
                        .setParameter(4, Instant.now())
                        .executeUpdate()
                == 1;
    }

    /**
     * What became of the first request. In a transaction of its own: an insert that met the first one's row holds a
     * shared lock on it, and of two that would then change the row one would die.
     *
     * @return what the first request was answered; empty when this request takes over from one that was cut off
     * @throws Problem 422 when the key came with another body, 409 while the first request runs
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<FirstAnswer> repeated(long userId, String key, String fingerprint) {
        @SuppressWarnings("unchecked")
        List<Object[]> first = database.createNativeQuery(
                        "select fingerprint, order_number, order_status from client_request where user_id = ?1 and request_key = ?2")
                .setParameter(1, userId)
                .setParameter(2, key)
                .getResultList();
        if (first.isEmpty()) {
            throw running();
        }
        if (!fingerprint.equals(first.get(0)[0])) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key came before with another body");
        }
        String orderId = (String) first.get(0)[1];
        if (orderId == null && !takenOver(userId, key, Instant.now())) {
            throw running();
        }
        return Optional.ofNullable(orderId).map(number -> new FirstAnswer(number, status((String) first.get(0)[2])));
    }

    /** An instance of the version before this one kept no state, and only new orders. */
    private static OrderStatus status(String kept) {
        return kept == null ? OrderStatus.CREATED : OrderStatus.valueOf(kept);
    }

    private static Problem running() {
        return Problem.conflict("IDEMPOTENT_REQUEST_RUNNING", "The first request with this key is still running");
    }

    private boolean takenOver(long userId, String key, Instant now) {
        return database.createNativeQuery(
                                "update client_request set began_at = ?1 where user_id = ?2 and request_key = ?3 and began_at < ?4 and order_number is null")
                        .setParameter(1, now)
                        .setParameter(2, userId)
                        .setParameter(3, key)
                        .setParameter(4, now.minus(ABANDONED))
                        .executeUpdate()
                == 1;
    }

    /**
     * Keeps the answer, in the transaction of what it tells of.
     *
     * @throws Problem 409 when another request with this key was faster: a repeat took this one for cut off
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void answered(long userId, String key, FirstAnswer answer) {
        int kept = database.createNativeQuery(
                        "update client_request set order_number = ?1, order_status = ?2 where user_id = ?3 and request_key = ?4 and order_number is null")
                .setParameter(1, answer.orderId())
                .setParameter(2, answer.status().name())
                .setParameter(3, userId)
                .setParameter(4, key)
                .executeUpdate();
        if (kept == 0) {
            throw running();
        }
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
