package kr.ilovepet.order.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The rows of carts. Whoever is going to change a cart locks it first and then looks. */
@ApplicationScoped
class CartRows {

    private static final Duration GUEST_CART_RETENTION = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    /** Makes everybody else who wants to change the cart wait for the end of the transaction. */
    void lock(CartKey key) {
        change("""
                insert into cart (cart_key, changed_at) values (?1, ?2)
                on duplicate key update changed_at = ?2
                """, key.value(), clock.instant());
    }

    /** What is in the cart, in the order in which products were added. */
    List<Cart.Item> items(CartKey key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select product_id, quantity from cart_item where cart_key = ?1 order by added_at, product_id")
                .setParameter(1, key.value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return rows.stream()
                .map(row -> new Cart.Item(((Number) row[0]).longValue(), ((Number) row[1]).intValue()))
                .toList();
    }

    /** Sets how many of a product are in the cart; its place stays where it has one. */
    void put(CartKey key, long productId, int quantity) {
        change("""
                insert into cart_item (cart_key, product_id, quantity, added_at) values (?1, ?2, ?3, ?4)
                on duplicate key update quantity = ?3
                """, key.value(), productId, quantity, clock.instant());
    }

    void delete(CartKey key, long productId) {
        change("delete from cart_item where cart_key = ?1 and product_id = ?2", key.value(), productId);
    }

    void deleteAll(CartKey key) {
        change("delete from cart_item where cart_key = ?1", key.value());
    }

    /** Deletes guests' carts that nobody has changed for 30 days. */
    void deleteExpired() {
        var oldest = clock.instant().minus(GUEST_CART_RETENTION);
        change("""
                delete item from cart_item item
                  join (select cart_key from cart_item where cart_key like 'g:%'
                         group by cart_key having max(added_at) < ?1) old on old.cart_key = item.cart_key
                  left join cart on cart.cart_key = item.cart_key and cart.changed_at >= ?1
                 where cart.cart_key is null
                """, oldest);
        change("delete from cart where changed_at < ?1 and cart_key like 'g:%'", oldest);
    }

    private void change(String sql, Object... parameters) {
        Query query = database.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
