package kr.ilovepet.catalog.stock;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kr.ilovepet.catalog.product.Product;
import kr.ilovepet.catalog.product.Products;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.messaging.message.Subject;

/**
 * Stock that orders take and give back. An order takes everything or nothing, once; it gives back what it holds and no
 * more. The movements of an order add up to minus what it holds.
 *
 * <p>Rows are locked in one sequence by everybody: the step of the order, the products by id, what the order holds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StockOfOrders {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Products products;

    @Inject
    private StockSteps steps;

    @Inject
    private DecreaseMarkers markers;

    @Inject
    private Event<DecreaseDecided> decided;

    /**
     * Takes the items out of stock for the order. What was decided for an order stays decided, except that an order
     * which has given everything back since is told so: it must not believe that it still holds something.
     *
     * <p>A product that was withdrawn after the order was accepted is still given to it, as its price is.
     */
    public DecreaseOutcome decrease(Subject order, List<OrderItem> items) {
        String orderId = order.id();
        if (markers.seen(orderId)) {
            Optional<DecreaseOutcome> known = steps.decrease(orderId);
            if (known.isPresent()) {
                return asItIsNow(orderId, known.get());
            }
        }
        if (!steps.beginDecrease(order)) {
            return asItIsNow(orderId, steps.decrease(orderId).orElseThrow());
        }
        decided.fire(new DecreaseDecided(orderId));
        SortedMap<Long, Long> wanted = Quantities.of(items);
        Map<Long, Product> there = products.lock(wanted.keySet());
        Optional<Refusal> refusal = Refusal.of(wanted, there);
        if (refusal.isPresent()) {
            steps.refuseDecrease(orderId, refusal.get());
            return DecreaseOutcome.refused(refusal.get());
        }
        wanted.forEach((productId, quantity) -> take(order, there.get(productId), quantity.intValue()));
        return DecreaseOutcome.taken();
    }

    private void take(Subject order, Product product, int quantity) {
        product.move(-quantity);
        database.persist(new OrderStock(order.id(), product.id(), quantity));
        database.persist(StockMovement.ofOrder(
                product, -quantity, MovementReason.SALE, order.id(), order.incarnation(), null, Instant.now()));
    }

    private DecreaseOutcome asItIsNow(String orderId, DecreaseOutcome before) {
        return before.refusal().isEmpty() && held(orderId) == 0
                ? DecreaseOutcome.repeated(Refusal.rolledBackBefore())
                : before;
    }

    private long held(String orderId) {
        return database.createQuery(
                        "select coalesce(sum(s.held), 0) from OrderStock s where s.orderId = :orderId", Long.class)
                .setParameter("orderId", orderId)
                .getSingleResult();
    }

    /**
     * Gives back what the order holds of these items, once for a rollback id. An order that has taken nothing yet will
     * take nothing later either.
     */
    public void rollback(Subject order, String rollbackId, List<OrderItem> items) {
        boolean nothingTaken = steps.bar(order);
        if (!steps.beginRollback(order, rollbackId) || nothingTaken) {
            return;
        }
        SortedMap<Long, Long> wanted = Quantities.of(items);
        Map<Long, Product> there = products.lock(wanted.keySet());
        for (OrderStock holding : holdings(order.id(), wanted.keySet())) {
            int back = holding.giveBack(wanted.get(holding.productId()));
            if (back > 0) {
                Product product = there.get(holding.productId());
                product.move(back);
                database.persist(StockMovement.ofOrder(
                        product,
                        back,
                        MovementReason.ROLLBACK,
                        order.id(),
                        order.incarnation(),
                        rollbackId,
                        Instant.now()));
            }
        }
    }

    private List<OrderStock> holdings(String orderId, Collection<Long> productIds) {
        return database.createQuery(
                        "select s from OrderStock s where s.orderId = :orderId and s.productId in :productIds"
                                + " order by s.productId",
                        OrderStock.class)
                .setParameter("orderId", orderId)
                .setParameter("productIds", productIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
