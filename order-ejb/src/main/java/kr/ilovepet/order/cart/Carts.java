package kr.ilovepet.order.cart;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.order.request.RequestRefusedException;

/** The carts of members and guests. */
@Stateless
public class Carts {

    private static final Duration GUEST_CART_RETENTION = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    /** The cart, in the order in which products were added. */
    public Cart find(CartKey key) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select product_id, quantity from cart_item where cart_key = ?1 order by added_at, product_id")
                .setParameter(1, key.value())
                .getResultList();
        return new Cart(rows.stream()
                .map(row -> new Cart.Item(((Number) row[0]).longValue(), ((Number) row[1]).intValue()))
                .toList());
    }

    /**
     * Sets how many of a product are in the cart.
     *
     * @throws RequestRefusedException when the product is new in the cart and the cart is full
     */
    public Cart put(CartKey key, long productId, int quantity) {
        Cart cart = find(key);
        boolean there = cart.items().stream().anyMatch(item -> item.productId() == productId);
        if (!there && cart.items().size() >= ItemRequest.MAX_PRODUCTS) {
            throw RequestRefusedException.cartFull(ItemRequest.MAX_PRODUCTS);
        }
        set(key, productId, quantity);
        return find(key);
    }

    /** Takes a product out; one that is not in the cart is no error. */
    public Cart remove(CartKey key, long productId) {
        database.createNativeQuery("delete from cart_item where cart_key = ?1 and product_id = ?2")
                .setParameter(1, key.value())
                .setParameter(2, productId)
                .executeUpdate();
        return find(key);
    }

    /** Empties the cart. */
    public void clear(CartKey key) {
        database.createNativeQuery("delete from cart_item where cart_key = ?1")
                .setParameter(1, key.value())
                .executeUpdate();
    }

    /**
     * Puts a guest's cart into a member's, the larger quantity of each product, and empties it, so that it happens
     * once. What would not fit into 50 products is left out.
     */
    public Cart merge(CartKey guest, CartKey member) {
        Cart mine = find(member);
        int free = ItemRequest.MAX_PRODUCTS - mine.items().size();
        for (Cart.Item item : find(guest).items()) {
            int own = mine.items().stream()
                    .filter(line -> line.productId() == item.productId())
                    .mapToInt(Cart.Item::quantity)
                    .findFirst()
                    .orElse(0);
            if (own > 0 || free-- > 0) {
                set(member, item.productId(), Math.max(own, item.quantity()));
            }
        }
        clear(guest);
        return find(member);
    }

    /** Deletes guests' carts into which nothing was put for 30 days. */
    public void deleteExpired() {
        database.createNativeQuery("""
                        delete item from cart_item item
                          join (select cart_key from cart_item where cart_key like 'g:%'
                                 group by cart_key having max(added_at) < ?1) old on old.cart_key = item.cart_key
                        """)
                .setParameter(1, clock.instant().minus(GUEST_CART_RETENTION))
                .executeUpdate();
    }

    private void set(CartKey key, long productId, int quantity) {
        database.createNativeQuery("""
                        insert into cart_item (cart_key, product_id, quantity, added_at) values (?1, ?2, ?3, ?4)
                        on duplicate key update quantity = ?3
                        """)
                .setParameter(1, key.value())
                .setParameter(2, productId)
                .setParameter(3, quantity)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }
}
