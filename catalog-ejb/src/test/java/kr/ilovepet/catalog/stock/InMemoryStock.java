package kr.ilovepet.catalog.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Quantities;
import kr.ilovepet.catalog.domain.Quantity;
import kr.ilovepet.catalog.domain.StockRefusal;

/** Movements, held quantities and steps without a database, for one thread. */
final class InMemoryStock implements StockRepository {

    private final Map<String, DecreaseDecision> decreases = new HashMap<>();
    private final Map<String, String> incarnations = new HashMap<>();
    private final Set<String> rollbacks = new HashSet<>();
    private final List<HeldQuantity> held = new ArrayList<>();
    private final List<StockMovement> movements = new ArrayList<>();

    @Override
    public boolean beginDecrease(OrderReference order, int attempt) {
        incarnations.putIfAbsent(order.orderId(), order.incarnation());
        return decreases.putIfAbsent(key(order, attempt), DecreaseDecision.taken(attempt)) == null;
    }

    @Override
    public void refuseDecrease(OrderReference order, int attempt, StockRefusal refusal) {
        decreases.put(key(order, attempt), DecreaseDecision.refused(attempt, refusal));
    }

    @Override
    public boolean barDecrease(OrderReference order) {
        incarnations.putIfAbsent(order.orderId(), order.incarnation());
        return decreases.putIfAbsent(key(order, 1), DecreaseDecision.refused(1, StockRefusal.rolledBackBefore()))
                == null;
    }

    @Override
    public Optional<DecreaseDecision> decrease(OrderReference order, int attempt) {
        return Optional.ofNullable(decreases.get(key(order, attempt)))
                .map(decided -> numberTaken(order)
                        ? DecreaseDecision.refused(attempt, StockRefusal.orderNumberTaken())
                        : decided.again());
    }

    @Override
    public boolean numberTaken(OrderReference order) {
        return !order.incarnation().equals(incarnations.getOrDefault(order.orderId(), order.incarnation()));
    }

    private static String key(OrderReference order, int attempt) {
        return order.orderId() + " " + attempt;
    }

    @Override
    public boolean beginRollback(OrderReference order, String rollbackId) {
        return rollbacks.add(order.orderId() + " " + rollbackId);
    }

    @Override
    public void add(HeldQuantity quantity) {
        held.add(quantity);
    }

    @Override
    public List<HeldQuantity> lockHeld(OrderReference order, Quantities wanted) {
        return of(order).stream()
                .filter(quantity -> wanted.byVariant().containsKey(quantity.variant()))
                .toList();
    }

    @Override
    public List<HeldQuantity> lockHeld(OrderReference order) {
        return of(order);
    }

    @Override
    public Quantities held(OrderReference order) {
        Quantities all = Quantities.none();
        for (HeldQuantity quantity : of(order)) {
            if (quantity.held() > 0) {
                all = all.plus(quantity.variant(), new Quantity(quantity.held()));
            }
        }
        return all;
    }

    @Override
    public boolean holdsAnything(OrderReference order) {
        return pieces(order) > 0;
    }

    @Override
    public void add(StockMovement movement) {
        movements.add(movement);
    }

    /** What the order holds of all variants. */
    int pieces(OrderReference order) {
        return of(order).stream().mapToInt(HeldQuantity::held).sum();
    }

    /** The sum of the order's movements. */
    int moved(OrderReference order) {
        return movements.stream()
                .filter(movement -> order.orderId().equals(movement.orderId()))
                .mapToInt(StockMovement::change)
                .sum();
    }

    private List<HeldQuantity> of(OrderReference order) {
        return held.stream()
                .filter(quantity -> quantity.orderId().equals(order.orderId()))
                .toList();
    }
}
