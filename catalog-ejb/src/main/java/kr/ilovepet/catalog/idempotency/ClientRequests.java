package kr.ilovepet.catalog.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.platform.problem.Problem;

/**
 * Requests that came with an Idempotency-Key, kept for 24 hours. A row commits with the effect of its request, so that a
 * request that was refused or cut off leaves none and may be sent again.
 */
@Stateless
public class ClientRequests {

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext
    private EntityManager database;

    /**
     * Takes the request for the caller. It must be the first statement of the transaction: while another request with
     * this key runs this waits for its end, and only what is read for the first time afterwards shows what it did.
     *
     * @return whether it is the first with this key; otherwise see {@link #productOf}
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean first(KeyedRequest request) {
        return database.createNativeQuery("insert ignore into client_request"
                                + " (user_id, request_key, fingerprint, created_at) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, request.userId())
                        .setParameter(2, request.key())
                        .setParameter(3, request.fingerprint())
                        .setParameter(4, Instant.now())
                        .executeUpdate()
                == 1;
    }

    /** Notes which product the request was about. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(KeyedRequest request, long productId) {
        database.createNativeQuery(
                        "update client_request set product_id = ?1 where user_id = ?2 and request_key = ?3")
                .setParameter(1, productId)
                .setParameter(2, request.userId())
                .setParameter(3, request.key())
                .executeUpdate();
    }

    /**
     * The product that the first request with this key was about.
     *
     * @throws Problem 422 when that asked for something else
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long productOf(KeyedRequest request) {
        @SuppressWarnings("unchecked")
        List<Object[]> first = database.createNativeQuery(
                        "select fingerprint, product_id from client_request where user_id = ?1 and request_key = ?2")
                .setParameter(1, request.userId())
                .setParameter(2, request.key())
                .getResultList();
        if (first.isEmpty()) {
            throw Problem.conflict("IDEMPOTENT_REQUEST_RUNNING", "The first request with this key is still running");
        }
        if (!request.fingerprint().equals(String.valueOf(first.get(0)[0]))) {
            throw Problem.of(422, "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key came before with another request");
        }
        return ((Number) first.get(0)[1]).longValue();
    }

    /** Deletes what is older than 24 hours. */
    public void cleanUp() {
        database.createNativeQuery("delete from client_request where created_at < ?1")
                .setParameter(1, Instant.now().minus(KEPT))
                .executeUpdate();
    }
}
