package kr.ilovepet.catalog.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.ProductRepository;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.StockRefusal;
import kr.ilovepet.catalog.domain.VariantId;

/**
 * Stock that orders take and give back. An order takes everything or nothing, once for each attempt to pay it; it gives
 * back what it holds and no more. Another attempt begins when everything has gone back that the one before had taken.
 * The movements of an order add up to minus what it holds.
 *
 * <p>Everybody locks rows in one sequence: the step of the order, the products by id, what the order holds. Who does
 * this for several orders in one transaction {@linkplain #expect expects} them first, so that the products of all come
 * before everything else, and two such transactions do not wait for each other in a circle.
 */
@ApplicationScoped
public class OrderStockService {

    @Inject
    private ProductRepository products;

    @Inject
    private StockRepository stock;

    @Inject
    private DecreaseMarkers markers;

    @Inject
    private InstantSource clock;

    /** For the container. */
    public OrderStockService() {}

    OrderStockService(ProductRepository products, StockRepository stock, DecreaseMarkers markers, InstantSource clock) {
        this.products = products;
        this.stock = stock;
        this.markers = markers;
        this.clock = clock;
    }

    /**
     * Several orders are about to take and give back in this transaction: looks for the markers of all in one call, and
     * then locks the products of all.
     *
     * @param orderIds of those that take
     * @param productIds which they take or give back
     */
    public void expect(Set<String> orderIds, Set<Long> productIds) {
        markers.look(orderIds);
        products.lock(productIds);
    }

    /**
     * Takes the quantities out of stock for the order. What was decided for an attempt stays decided, except that an
     * order which has given everything back since is told so: it must not believe that it still holds something.
     * Another order that was given the same number gets nothing.
     *
     * @param attempt which attempt to pay the order it is, counted from 1
     */
    public DecreaseDecision decrease(OrderReference order, int attempt, Quantities wanted) {
        if (markers.seen(order.orderId())) {
            Optional<DecreaseDecision> known = stock.decrease(order, attempt);
            if (known.isPresent()) {
                return asItIsNow(order, known.get());
            }
        }
        if (attempt > 1 && stock.numberTaken(order)) {
            return DecreaseDecision.refused(attempt, StockRefusal.orderNumberTaken());
        }
        if (!stock.beginDecrease(order, attempt)) {
            return asItIsNow(order, stock.decrease(order, attempt).orElseThrow());
        }
        markers.markAfterCommit(order.orderId());
        Map<Long, Product> locked = products.lock(wanted.byProduct().keySet());
        Optional<StockRefusal> refusal = StockRefusal.of(wanted, locked);
        if (refusal.isPresent()) {
            stock.refuseDecrease(order, attempt, refusal.get());
            return DecreaseDecision.refused(attempt, refusal.get());
        }
        Map<VariantId, HeldQuantity> before = attempt == 1 ? Map.of() : heldBefore(order);
        wanted.byVariant()
                .forEach((variant, quantity) -> take(
                        order, variant, locked.get(variant.productId()), (int) quantity.value(), before.get(variant)));
        return DecreaseDecision.taken(attempt);
    }

    private Map<VariantId, HeldQuantity> heldBefore(OrderReference order) {
        return stock.lockHeld(order).stream().collect(Collectors.toMap(HeldQuantity::variant, Function.identity()));
    }

    private void take(
            OrderReference order, VariantId variant, Product product, int quantity, HeldQuantity ofEarlierAttempt) {
        product.changeStock(-quantity);
        if (ofEarlierAttempt == null) {
            stock.add(new HeldQuantity(order, variant, quantity));
        } else {
            ofEarlierAttempt.takeAgain(quantity);
        }
        stock.add(StockMovement.sale(product, variant, quantity, order, clock.instant()));
    }

    private DecreaseDecision asItIsNow(OrderReference order, DecreaseDecision before) {
        return before.refusal().isEmpty() && !stock.holdsAnything(order)
                ? DecreaseDecision.refused(before.attempt(), StockRefusal.rolledBackBefore())
                        .again()
                : before;
    }

    /** Returns all that the order holds, as {@link #rollback} does. The order's messages come one after the other. */
    public void rollbackEverything(OrderReference order, String rollbackId) {
        rollback(order, rollbackId, stock.held(order));
    }

    /**
     * Returns what the order holds of these quantities into stock, once for a rollback id. An order that has taken
     * nothing yet will take nothing later either. What another order with its number holds stays there.
     */
    public void rollback(OrderReference order, String rollbackId, Quantities wanted) {
        boolean nothingTaken = stock.barDecrease(order);
        boolean ofAnother = !nothingTaken && stock.numberTaken(order);
        if (ofAnother || !stock.beginRollback(order, rollbackId) || nothingTaken || wanted.isEmpty()) {
            return;
        }
        Map<Long, Product> locked = products.lock(wanted.byProduct().keySet());
        for (HeldQuantity held : stock.lockHeld(order, wanted)) {
            VariantId variant = held.variant();
            int returned = held.giveBack(wanted.byVariant().get(variant));
            if (returned > 0) {
                Product product = locked.get(variant.productId());
                product.changeStock(returned);
                stock.add(StockMovement.rollback(product, variant, returned, order, rollbackId, clock.instant()));
            }
        }
    }
}
