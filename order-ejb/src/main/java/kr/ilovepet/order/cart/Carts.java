package kr.ilovepet.order.cart;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.platform.problem.Problem;

/** The carts of members and guests: at most 50 products, at most 99 of each, whoever changes them at the same time. */
@Stateless
public class Carts {

    @Inject
    private CartRows rows;

    @Inject
    private OpenOrders openOrders;

    /** The cart, in the order in which products were added. */
    public Cart find(CartKey key) {
        return find(key, key);
    }

    /** The cart, with the open orders of this member, whose cart it need not be. */
    private Cart find(CartKey key, CartKey member) {
        List<Cart.Item> items = rows.items(key);
        return new Cart(items, items.isEmpty() ? List.of() : openOrders.of(member, key));
    }

    /**
     * Adds to what the cart has of a product, as much as there is room for.
     *
     * @param stock how many are in stock as far as the caller knows; null where unknown
     * @throws Problem 409 when the cart has all that it can have of it
     * @throws RequestRefusedException when the product is new in the cart and the cart is full
     */
    public Added add(CartKey key, long productId, int quantity, Integer stock) {
        rows.lock(key);
        Cart cart = find(key);
        int held = cart.quantityOf(productId);
        if (held == 0) {
            requireRoom(cart.items().size() + 1);
        }
        int added = Math.min(quantity, mostOf(stock) - held);
        if (added <= 0) {
            throw refused(held, stock);
        }
        rows.put(key, productId, held + added);
        return new Added(added, held + added, find(key));
    }

    /**
     * Sets how many of some products are in the cart; the others stay.
     *
     * @throws RequestRefusedException when the cart has too many products then; nothing is changed
     */
    public Cart put(CartKey key, List<Cart.Item> wanted) {
        rows.lock(key);
        wanted.forEach(item -> rows.put(key, item.productId(), item.quantity()));
        Cart cart = find(key);
        requireRoom(cart.items().size());
        return cart;
    }

    /** Takes a product out; one that is not in the cart is no error. */
    public Cart remove(CartKey key, long productId) {
        if (unused(key)) {
            return find(key);
        }
        rows.lock(key);
        rows.delete(key, productId);
        return find(key);
    }

    /** Empties the cart. */
    public Cart clear(CartKey key) {
        if (unused(key)) {
            return find(key);
        }
        rows.lock(key);
        rows.deleteAll(key);
        return find(key);
    }

    /**
     * Puts a guest's cart into a member's, the larger quantity of each product, and empties it, so that it happens
     * once. What would not fit into 50 products is left out.
     */
    public Cart merge(CartKey guest, CartKey member) {
        if (unused(guest)) {
            return find(member);
        }
        rows.lock(guest);
        rows.lock(member);
        Cart mine = find(member);
        int free = ItemRequest.MAX_PRODUCTS - mine.items().size();
        for (Cart.Item item : rows.items(guest)) {
            int own = mine.quantityOf(item.productId());
            if (own > 0 || free-- > 0) {
                rows.put(member, item.productId(), Math.max(own, item.quantity()));
            }
        }
        rows.deleteAll(guest);
        return find(member);
    }

    /**
     * A lock is a row, which nobody may make for a cart that there is not: its key can be any that somebody invents.
     */
    private boolean unused(CartKey key) {
        return rows.items(key).isEmpty();
    }

    /**
     * Makes sure that the cart is what a member has reviewed, and that it stays so until the end of the transaction. A
     * member's open orders count for a guest's cart, too, which was shown without them: who has ordered its goods
     * already is asked again.
     *
     * @param guest the guest's cart that was shown; null, or one in which nothing is, means the member's own
     * @param reviewed the version of the cart that was shown
     * @throws Problem 409 when it has another one now; the problem has the cart
     */
    public void require(CartKey member, CartKey guest, String reviewed) {
        CartKey key = guest == null || unused(guest) ? member : guest;
        rows.lock(key);
        Cart cart = find(key, member);
        if (!cart.version().equals(reviewed)) {
            throw CartRefusals.changed(cart);
        }
    }

    /** Deletes guests' carts that nobody has changed for 30 days. */
    public void deleteExpired() {
        rows.deleteExpired();
    }

    private static int mostOf(Integer stock) {
        return stock == null ? ItemRequest.MAX_QUANTITY : Math.min(stock, ItemRequest.MAX_QUANTITY);
    }

    private static Problem refused(int held, Integer stock) {
        if (stock == null || stock >= ItemRequest.MAX_QUANTITY) {
            return CartRefusals.mostOfOne(held);
        }
        return stock == 0 ? CartRefusals.soldOut() : CartRefusals.notEnoughStock(held, stock);
    }

    private static void requireRoom(int products) {
        if (products > ItemRequest.MAX_PRODUCTS) {
            throw RequestRefusedException.cartFull(ItemRequest.MAX_PRODUCTS);
        }
    }
}
