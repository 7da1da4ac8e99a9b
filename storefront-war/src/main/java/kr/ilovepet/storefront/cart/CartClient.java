package kr.ilovepet.storefront.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceClient;

/** The carts of the order service. With a token the member's cart is meant, else the guest's of that id. */
@ApplicationScoped
public class CartClient {

    private static final String SERVICE = "order";
    private static final String CART_ID = "X-Cart-Id";

    @Inject
    private ServiceClient services;

    Cart get(CallerContext caller, String guestCart) {
        return services.send(SERVICE, "GET", "/api/cart", caller, null, Cart.class, cartHeader(caller, guestCart));
    }

    Cart put(CallerContext caller, String guestCart, long productId, int quantity) {
        return services.send(
                SERVICE,
                "PUT",
                item(productId),
                caller,
                Map.of("quantity", quantity),
                Cart.class,
                cartHeader(caller, guestCart));
    }

    Cart remove(CallerContext caller, String guestCart, long productId) {
        return services.send(
                SERVICE, "DELETE", item(productId), caller, null, Cart.class, cartHeader(caller, guestCart));
    }

    /** Removes a bought quantity from a member's cart; what was added since then stays. */
    public Cart removeBought(CallerContext member, long productId, int bought) {
        int left = get(member, null).quantityOf(productId) - bought;
        return left > 0 ? put(member, null, productId, left) : remove(member, null, productId);
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
