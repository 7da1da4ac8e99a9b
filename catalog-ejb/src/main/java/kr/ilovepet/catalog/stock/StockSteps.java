package kr.ilovepet.catalog.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.platform.json.Json;

/**
 * The steps that orders have taken here. A step's row is unique and commits with its effect; whoever comes second waits
 * for the first to commit, and then finds the row. Used inside the transaction of the effect only.
 */
@Dependent
class StockSteps {

    private static final String DONE = "DONE";
    private static final String DECREASE = "DECREASE";
    private static final String ROLLBACK = "ROLLBACK";
    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager database;

    /** Takes the decrease of the order for the caller; false when it was taken before. */
    boolean beginDecrease(Subject order) {
        return add(order, DECREASE, "", DONE);
    }

    /** Notes that the decrease ended without taking anything. */
    void refuseDecrease(String orderId, Refusal refusal) {
        database.createNativeQuery("update stock_step set outcome = ?1, params = ?2 where order_id = ?3 and kind = ?4")
                .setParameter(1, refusal.code())
                .setParameter(2, Json.write(refusal.params()))
                .setParameter(3, orderId)
                .setParameter(4, DECREASE)
                .executeUpdate();
    }

    /** Sees to it that no decrease of the order can come after; false when it came before. */
    boolean bar(Subject order) {
        return add(order, DECREASE, "", Refusal.ROLLED_BACK_BEFORE);
    }

    /** Takes this rollback for the caller; false when it was taken before. */
    boolean beginRollback(Subject order, String rollbackId) {
        return add(order, ROLLBACK, rollbackId, DONE);
    }

    /** How the order's decrease ended; empty when there was none. */
    Optional<DecreaseOutcome> decrease(String orderId) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = database.createNativeQuery(
                        "select outcome, params from stock_step where order_id = ?1 and kind = ?2")
                .setParameter(1, orderId)
                .setParameter(2, DECREASE)
                .getResultList();
        return found.stream().findFirst().map(row -> outcome((String) row[0], (String) row[1]));
    }

    private boolean add(Subject order, String kind, String reference, String outcome) {
        return database.createNativeQuery(
                                "insert ignore into stock_step"
                                        + " (order_id, incarnation, kind, reference, outcome, done_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                        .setParameter(1, order.id())
                        .setParameter(2, order.incarnation())
                        .setParameter(3, kind)
                        .setParameter(4, reference)
                        .setParameter(5, outcome)
                        .setParameter(6, Instant.now())
                        .executeUpdate()
                == 1;
    }

    private static DecreaseOutcome outcome(String outcome, String params) {
        return outcome.equals(DONE)
                ? DecreaseOutcome.repeated(null)
                : DecreaseOutcome.repeated(new Refusal(outcome, params == null ? Map.of() : read(params)));
    }

    private static Map<String, String> read(String params) {
        try {
            return Json.lenient().readValue(params, PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of a refusal are not JSON", e);
        }
    }
}
