package kr.ilovepet.catalog.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.domain.VariantId;
import kr.ilovepet.catalog.stock.StockRows.Outcome;
import kr.ilovepet.catalog.stock.StockRows.Step;
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

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Override
    public boolean beginDecrease(OrderReference order, int attempt) {
        return addStep(order, new Step(DECREASE, reference(attempt), DONE));
    }

    /** The first attempt, which nearly always is the only one, has none. */
    private static String reference(int attempt) {
        return attempt == 1 ? "" : String.valueOf(attempt);
    }

    @Override
    public void refuseDecrease(OrderReference order, int attempt, StockRefusal refusal) {
        Step step = new Step(DECREASE, reference(attempt), refusal.code().name());
        database.runWithConnection((Connection connection) ->
                StockRows.changeOutcome(connection, order, step, Json.write(refusal.params())));
    }

    @Override
    public boolean barDecrease(OrderReference order) {
        return addStep(order, new Step(DECREASE, reference(1), StockRefusal.Code.ROLLED_BACK_BEFORE.name()));
    }

    @Override
    public Optional<DecreaseDecision> decrease(OrderReference order, int attempt) {
        Optional<Outcome> outcome = database.callWithConnection(
                (Connection connection) -> StockRows.outcome(connection, order, DECREASE, reference(attempt)));
        return outcome.map(found -> found.incarnation().equals(order.incarnation())
                ? decision(attempt, found.code(), found.params())
                : DecreaseDecision.refused(attempt, StockRefusal.orderNumberTaken()));
    }

    @Override
    public boolean numberTaken(OrderReference order) {
        Optional<Outcome> first = database.callWithConnection(
                (Connection connection) -> StockRows.outcome(connection, order, DECREASE, reference(1)));
        return first.filter(found -> !found.incarnation().equals(order.incarnation()))
                .isPresent();
    }

    @Override
    public boolean beginRollback(OrderReference order, String rollbackId) {
        return addStep(order, new Step(ROLLBACK, rollbackId, DONE));
    }

    @Override
    public void add(HeldQuantity held) {
        added().held.add(held);
    }

    @Override
    public List<HeldQuantity> lockHeld(OrderReference order) {
        added().write();
        return database.createQuery(
                        "select h from HeldQuantity h where h.orderId = :orderId order by h.productId, h.variantId",
                        HeldQuantity.class)
                .setParameter("orderId", order.orderId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<HeldQuantity> lockHeld(OrderReference order, Quantities wanted) {
        added().write();
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
    public Quantities held(OrderReference order) {
        added().write();
        // No entities: who locks them afterwards must see them as they are then.
        Quantities all = Quantities.none();
        for (Object[] row : database.createQuery(
                        "select h.productId, h.variantId, h.held from HeldQuantity h"
                                + " where h.orderId = :orderId and h.held > 0",
                        Object[].class)
                .setParameter("orderId", order.orderId())
                .getResultList()) {
            all = all.plus(new VariantId((Long) row[0], (Long) row[1]), new Quantity((Integer) row[2]));
        }
        return all;
    }

    @Override
    public boolean holdsAnything(OrderReference order) {
        added().write();
        return database.createQuery(
                                "select coalesce(sum(h.held), 0) from HeldQuantity h where h.orderId = :orderId",
                                Long.class)
                        .setParameter("orderId", order.orderId())
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(StockMovement movement) {
        added().movements.add(movement);
    }

    private boolean addStep(OrderReference order, Step step) {
        return database.callWithConnection(
                (Connection connection) -> StockRows.addStep(connection, order, step, clock.instant()));
    }

    /** What the current transaction has added. */
    private Added added() {
        Added added = (Added) transactions.getResource(JpaStockRepository.class);
        if (added == null) {
            added = new Added();
            transactions.putResource(JpaStockRepository.class, added);
            transactions.registerInterposedSynchronization(added);
        }
        return added;
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

    /** Rows that wait to be written together, until somebody looks for them or the transaction is about to commit. */
    private final class Added implements Synchronization {

        private final List<HeldQuantity> held = new ArrayList<>();
        private final List<StockMovement> movements = new ArrayList<>();

        void write() {
            if (!held.isEmpty()) {
                database.runWithConnection((Connection connection) -> StockRows.addHeld(connection, held));
                held.clear();
            }
            if (!movements.isEmpty()) {
                database.runWithConnection((Connection connection) -> StockRows.addMovements(connection, movements));
                movements.clear();
            }
        }

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left: what was not written was rolled back.
        }
    }
}
