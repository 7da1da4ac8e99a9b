package kr.ilovepet.order.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.order.domain.OrderStatus;

/** Orders that are not paid yet, of goods that are in their member's cart. */
@ApplicationScoped
class OpenOrders {

    /** Among a member's newest orders: an unpaid one does not stay for long. */
    private static final int LOOKED_AT = 20;

    @PersistenceContext
    private EntityManager database;

    /**
     * The open orders of a member for goods that are in a cart, newest first.
     *
     * @param member the member's own cart; a guest's has none
     * @param goods the cart that they are in
     */
    List<OpenOrder> of(CartKey member, CartKey goods) {
        if (member.userId().isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select o.order_number, o.status, o.amount, l.product_id
                          from (select id, order_number, status, amount from orders
                                 where user_id = ?1 order by id desc limit %d) o
                          join order_line l on l.order_id = o.id
                          join cart_item c on c.cart_key = ?2 and c.product_id = l.product_id
                         where o.status in ('CREATED', 'VALIDATION_SUCCESS', 'PREPARED', 'DECREASE_STOCK', 'PAYMENT_PENDING')
                         order by o.id desc, l.position
                        """.formatted(LOOKED_AT))
                .setParameter(1, member.userId().getAsLong())
                .setParameter(2, goods.value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        Map<String, OpenOrder> orders = new LinkedHashMap<>();
        for (Object[] row : rows) {
            orders.computeIfAbsent((String) row[0], number -> order(number, row))
                    .productIds()
                    .add(((Number) row[3]).longValue());
        }
        return List.copyOf(orders.values());
    }

    private static OpenOrder order(String number, Object[] row) {
        Long amount = row[2] == null ? null : ((Number) row[2]).longValue();
        return new OpenOrder(number, OrderStatus.valueOf((String) row[1]), amount, new ArrayList<>());
    }
}
