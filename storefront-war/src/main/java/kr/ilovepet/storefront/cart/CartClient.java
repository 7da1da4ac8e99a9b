package kr.ilovepet.storefront.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceClient;

/** The carts of the order service. With a token the member's cart is meant, else the guest's of that id. */
@ApplicationScoped
public class CartClient {

    private static final String SERVICE = "order";
    private static final String CART_ID = "X-Cart-Id";
    private static final String STOCK = "X-Stock";

    @Inject
    private ServiceClient services;

    /** The cart. */
    public Cart get(CallerContext caller, String guestCart) {
        return services.send(SERVICE, "GET", "/api/cart", caller, null, Cart.class, cartHeader(caller, guestCart));
    }

    /** Sets the quantities of some products, all or none. */
    Cart put(CallerContext caller, String guestCart, Map<Long, Integer> quantities) {
        List<Cart.Item> items = quantities.entrySet().stream()
                .map(entry -> new Cart.Item(entry.getKey(), entry.getValue()))
                .toList();
        return services.send(
                SERVICE,
                "PUT",
                "/api/cart/items",
                caller,
                Map.of("items", items),
                Cart.class,
                cartHeader(caller, guestCart));
    }

    /**
     * Adds to what the cart has of a product.
     *
     * @param stock how many are in stock; null where unknown
     */
    Cart.Added add(CallerContext caller, String guestCart, long productId, int quantity, Integer stock) {
        Map<String, String> headers = new HashMap<>(cartHeader(caller, guestCart));
        if (stock != null) {
            headers.put(STOCK, stock.toString());
        }
        return services.send(
                SERVICE, "POST", item(productId), caller, Map.of("quantity", quantity), Cart.Added.class, headers);
    }

    Cart remove(CallerContext caller, String guestCart, long productId) {
        return services.send(
                SERVICE, "DELETE", item(productId), caller, null, Cart.class, cartHeader(caller, guestCart));
    }

    void merge(CallerContext member, String guestCart) {
        services.send(SERVICE, "POST", "/api/cart/merge", member, Map.of("cartId", guestCart), Void.class);
    }

    private static String item(long productId) {
        return "/api/cart/items/" + productId;
    }

    private static Map<String, String> cartHeader(CallerContext caller, String guestCart) {
        return caller.token() == null ? Map.of(CART_ID, guestCart) : Map.of();
    }
}
