package kr.ilovepet.storefront.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.catalog.Product;
import kr.ilovepet.storefront.catalog.Quantity;
import kr.ilovepet.storefront.services.Caller;
import kr.ilovepet.storefront.security.Callers;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.services.ServiceAway;
import kr.ilovepet.storefront.services.ServiceClient;

/** The cart of whoever is here. */
@RequestScoped
public class Carts {

    private static final Logger LOG = Logger.getLogger(Carts.class.getName());
    private static final String PIECES = Carts.class.getName() + ".pieces";

    @Inject
    private CartClient client;

    @Inject
    private CatalogClient catalog;

    @Inject
    private CartCookie cookie;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** What is in the cart. */
    public Cart current() {
        Caller caller = callers.current();
        if (caller.token() == null && cookie.id().isEmpty()) {
            return new Cart(List.of());
        }
        return counted(client.get(caller, cookie.id().orElse(null)));
    }

    /** What is in the cart, with names, prices and stock of this moment. */
    public CartView view() {
        Caller caller = callers.current();
        List<CompletableFuture<CartLine>> lines = current().items().stream()
                .map(item -> catalog.productLater(item.productId(), caller).thenApply(product -> line(item, product)))
                .toList();
        return new CartView(lines.stream().map(ServiceClient::await).toList());
    }

    /** Adds pieces of a product to what is there, up to what one order can have. */
    public void add(HttpServletResponse response, long productId, int quantity) {
        Caller caller = callers.current();
        String guestCart = guestCart(caller, response);
        int before = client.get(caller, guestCart).quantityOf(productId);
        counted(client.put(caller, guestCart, productId, Math.min(Quantity.MOST, before + quantity)));
    }

    /** Makes it so many pieces of a product. */
    public void set(HttpServletResponse response, long productId, int quantity) {
        Caller caller = callers.current();
        counted(client.put(caller, guestCart(caller, response), productId, quantity));
    }

    /** Takes a product out. */
    public void remove(HttpServletResponse response, long productId) {
        Caller caller = callers.current();
        counted(client.remove(caller, guestCart(caller, response), productId));
    }

    /** Puts the guest's cart into that of the member who has just signed in. If that fails now, the cookie stays. */
    public void mergeAfterLogin(HttpServletResponse response) {
        forgetCount();
        cookie.id().ifPresent(guestCart -> {
            try {
                client.merge(callers.current(), guestCart);
                cookie.forget(response);
            } catch (ServiceAway | Refusal failure) {
                LOG.log(Level.WARNING, "A guest cart could not be merged: {0}", failure.getMessage());
            }
        });
    }

    /** How many pieces are in the cart, for the head of every page; asked for only when this session does not know. */
    public int pieces() {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(PIECES) instanceof Integer pieces) {
            return pieces;
        }
        try {
            return current().pieces();
        } catch (ServiceAway | Refusal failure) {
            LOG.log(Level.FINE, "The cart cannot be counted now", failure);
            return 0;
        }
    }

    /** Makes the next page count anew, because the cart has changed elsewhere. */
    public void forgetCount() {
        if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(PIECES);
        }
    }

    /** Remembers how many pieces are in the cart of a session. */
    public static void count(HttpSession session, Cart cart) {
        session.setAttribute(PIECES, cart.pieces());
    }

    private Cart counted(Cart cart) {
        count(request.getSession(), cart);
        return cart;
    }

    private String guestCart(Caller caller, HttpServletResponse response) {
        return caller.token() == null ? cookie.idOrNew(response) : null;
    }

    private static CartLine line(Cart.Item item, Optional<Product> product) {
        return new CartLine(item.productId(), item.quantity(), product.orElse(null));
    }
}
