package kr.ilovepet.catalog.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.platform.json.Json;

/** Movements, held quantities and steps in the catalog's database. */
@ApplicationScoped
public class JpaStockRepository implements StockRepository {

    private static final String DONE = "DONE";
    private static final String DECREASE = "DECREASE";
    private static final String ROLLBACK = "ROLLBACK";
    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    @Override
    public boolean beginDecrease(OrderReference order, int attempt) {
        return addStep(order, DECREASE, reference(attempt), DONE);
    }

    /** The first attempt, which nearly always is the only one, has none. */
    private static String reference(int attempt) {
        return attempt == 1 ? "" : String.valueOf(attempt);
    }

    @Override
    public void refuseDecrease(OrderReference order, int attempt, StockRefusal refusal) {
        database.createNativeQuery("update stock_step set outcome = ?1, params = ?2"
                        + " where order_id = ?3 and kind = ?4 and reference = ?5")
                .setParameter(1, refusal.code().name())
                .setParameter(2, Json.write(refusal.params()))
                .setParameter(3, order.orderId())
                .setParameter(4, DECREASE)
                .setParameter(5, reference(attempt))
                .executeUpdate();
    }

    @Override
    public boolean barDecrease(OrderReference order) {
        return addStep(order, DECREASE, reference(1), StockRefusal.Code.ROLLED_BACK_BEFORE.name());
    }

    @Override
    public Optional<DecreaseDecision> decrease(OrderReference order, int attempt) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = database.createNativeQuery(
                        "select outcome, params from stock_step where order_id = ?1 and kind = ?2 and reference = ?3")
                .setParameter(1, order.orderId())
                .setParameter(2, DECREASE)
                .setParameter(3, reference(attempt))
                .getResultList();
        return found.stream().findFirst().map(row -> decision(attempt, (String) row[0], (String) row[1]));
    }

    @Override
    public boolean beginRollback(OrderReference order, String rollbackId) {
        return addStep(order, ROLLBACK, rollbackId, DONE);
    }

    @Override
    public void add(HeldQuantity held) {
        database.persist(held);
    }

    @Override
    public List<HeldQuantity> lockHeld(OrderReference order) {
        return database.createQuery(
                        "select h from HeldQuantity h where h.orderId = :orderId order by h.productId, h.variantId",
                        HeldQuantity.class)
                .setParameter("orderId", order.orderId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<HeldQuantity> lockHeld(OrderReference order, Quantities wanted) {
        return database
                .createQuery(
                        "select h from HeldQuantity h where h.orderId = :orderId and h.productId in :productIds"
                                + " order by h.productId, h.variantId",
                        HeldQuantity.class)
                .setParameter("orderId", order.orderId())
                .setParameter("productIds", wanted.byProduct().keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(held -> wanted.byVariant().containsKey(held.variant()))
                .toList();
    }

    @Override
    public boolean holdsAnything(OrderReference order) {
        return database.createQuery(
                                "select coalesce(sum(h.held), 0) from HeldQuantity h where h.orderId = :orderId",
                                Long.class)
                        .setParameter("orderId", order.orderId())
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(StockMovement movement) {
        database.persist(movement);
    }

    private boolean addStep(OrderReference order, String kind, String reference, String outcome) {
        return database.createNativeQuery("insert ignore into stock_step"
                                + " (order_id, kind, reference, incarnation, outcome, done_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                        .setParameter(1, order.orderId())
                        .setParameter(2, kind)
                        .setParameter(3, reference)
                        .setParameter(4, order.incarnation())
                        .setParameter(5, outcome)
                        .setParameter(6, clock.instant())
                        .executeUpdate()
                == 1;
    }

    private static DecreaseDecision decision(int attempt, String outcome, String params) {
        if (outcome.equals(DONE)) {
            return DecreaseDecision.taken(attempt).again();
        }
        StockRefusal refusal =
                new StockRefusal(StockRefusal.Code.valueOf(outcome), params == null ? Map.of() : read(params));
        return DecreaseDecision.refused(attempt, refusal).again();
    }

    private static Map<String, String> read(String params) {
        try {
            return Json.lenient().readValue(params, PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parameters of a refusal are not JSON", e);
        }
    }
}
