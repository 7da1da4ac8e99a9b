package kr.ilovepet.order.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.order.domain.ChangedOrder;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.OrderStatusChanged;

/**
 * Takes out of the cart what was bought, in the transaction in which the order becomes CONFIRMED and in no other, from
 * whatever tab or device it was paid. What was put in since the order was placed stays.
 */
@ApplicationScoped
class PurchasedGoods {

    @Inject
    private CartRows carts;

    @PersistenceContext
    private EntityManager database;

    /** An order came to another state; one that becomes CONFIRMED again, after a refused refund, was bought before. */
    void onChange(@Observes ChangedOrder changed) {
        OrderStatusChanged change = changed.change();
        if (change.from() == OrderStatus.PAYMENT_PENDING && change.to() == OrderStatus.CONFIRMED) {
            takeOut(change.orderNumber());
        }
    }

    /** The guest's cart comes first, where there is one; what it has no more was merged into the member's. */
    private void takeOut(OrderNumber order) {
        List<Object[]> rows = inCarts(order);
        if (rows.isEmpty()) {
            return;
        }
        Object[] first = rows.get(0);
        Map<Long, Integer> bought = new TreeMap<>();
        rows.forEach(row -> bought.put(((Number) row[2]).longValue(), ((Number) row[3]).intValue()));
        if (first[1] != null) {
            takeOut(new CartKey((String) first[1]), bought);
        }
        takeOut(CartKey.ofMember(((Number) first[0]).longValue()), bought);
    }

    private void takeOut(CartKey key, Map<Long, Integer> bought) {
        carts.lock(key);
        for (Cart.Item item : carts.items(key)) {
            int taken = Math.min(item.quantity(), bought.getOrDefault(item.productId(), 0));
            if (taken == item.quantity()) {
                carts.delete(key, item.productId());
            } else if (taken > 0) {
                carts.put(key, item.productId(), item.quantity() - taken);
            }
            bought.computeIfPresent(item.productId(), (product, left) -> left - taken);
        }
    }

    /** Those lines of the order that are in its carts; most orders have none, and then there is nothing to lock. */
    @SuppressWarnings("unchecked")
    private List<Object[]> inCarts(OrderNumber order) {
        return database.createNativeQuery("""
                        select o.user_id, o.cart_key, l.product_id, l.quantity
                          from orders o
                          join order_line l on l.order_id = o.id
                          join cart_item c on c.cart_key = concat('m:', o.user_id) and c.product_id = l.product_id
                         where o.order_number = ?1
                         union
                        select o.user_id, o.cart_key, l.product_id, l.quantity
                          from orders o
                          join order_line l on l.order_id = o.id
                          join cart_item c on c.cart_key = o.cart_key and c.product_id = l.product_id
                         where o.order_number = ?1
                        """)
                .setParameter(1, order.value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
