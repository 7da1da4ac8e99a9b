package kr.ilovepet.storefront.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.catalog.CatalogClient;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/** The cart of the member or guest of this request. */
@RequestScoped
public class CurrentCart {

    private static final Logger LOG = Logger.getLogger(CurrentCart.class.getName());
    private static final String QUANTITY = CurrentCart.class.getName() + ".quantity";
    private static final String COUNTED_AT = CurrentCart.class.getName() + ".countedAt";
    private static final Duration COUNT_AGE = Duration.ofSeconds(30);

    @Inject
    private CartClient client;

    @Inject
    private CatalogClient catalog;

    @Inject
    private CartCookie cookie;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private HttpServletRequest request;

    private Cart current() {
        CallerContext caller = currentCaller.get();
        if (caller.token() == null && cookie.id().isEmpty()) {
            return Cart.NONE;
        }
        Cart cart = client.get(caller, cookie.id().orElse(null));
        // A look opens no session: whoever invents a cart's id with each request would fill the memory with them.
        if (request.getSession(false) != null) {
            count(request.getSession(false), cart);
        }
        return cart;
    }

    /** The content of the cart with names, prices and stock of this moment, or unseen while the catalog is away. */
    public CartView view() {
        return view(current());
    }

    private CartView view(Cart cart) {
        List<Long> products = cart.items().stream().map(Cart.Item::productId).toList();
        try {
            return CartView.of(cart, catalog.known(products));
        } catch (ServiceUnavailableException unavailable) {
            LOG.log(Level.WARNING, "A cart is shown without prices: {0}", unavailable.getMessage());
            return CartView.unseen(cart, catalog.knownLast(products));
        }
    }

    /**
     * Adds a quantity of a product, as much as there is room for.
     *
     * @param stock how many are in stock; null where unknown
     */
    Cart.Added add(HttpServletResponse response, long productId, int quantity, Integer stock) {
        CallerContext caller = currentCaller.get();
        Cart.Added added = client.add(caller, guestCart(caller, response), productId, quantity, stock);
        counted(added.cart());
        return added;
    }

    /** Sets the quantities of some products, all or none. */
    CartView set(HttpServletResponse response, Map<Long, Integer> quantities) {
        CallerContext caller = currentCaller.get();
        return view(counted(client.put(caller, guestCart(caller, response), quantities)));
    }

    /** Removes a product, whatever its quantity. */
    CartView remove(HttpServletResponse response, long productId) {
        CallerContext caller = currentCaller.get();
        return view(counted(client.remove(caller, guestCart(caller, response), productId)));
    }

    /**
     * Merges the guest's cart into that of the member who has just signed in. If that fails, the cookie stays for
     * another time.
     */
    public void mergeAfterLogin(HttpServletResponse response) {
        forgetCount();
        cookie.id().ifPresent(guestCart -> {
            try {
                client.merge(currentCaller.get(), guestCart);
                cookie.forget(response);
            } catch (ServiceUnavailableException | ServiceProblemException failure) {
                LOG.log(Level.WARNING, "A guest cart could not be merged: {0}", failure.getMessage());
            }
        });
    }

    /**
     * The quantity in the cart for the head of every page; the order service is asked only when the session has not
     * known it for long, since the cart may change in another session too, and when what was bought leaves it. While
     * the service is away the number that was known last stands.
     */
    public int totalQuantity() {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(QUANTITY) instanceof Integer quantity && isYoung(session)) {
            return quantity;
        }
        try {
            return current().totalQuantity();
        } catch (ServiceUnavailableException | ServiceProblemException failure) {
            LOG.log(Level.FINE, "The cart cannot be counted now", failure);
            return session != null && session.getAttribute(QUANTITY) instanceof Integer last ? last : 0;
        }
    }

    /** Lets the next page ask for the quantity again, because the cart has changed elsewhere. */
    public void forgetCount() {
        if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(QUANTITY);
        }
    }

    /** Remembers the quantity in the cart of a session. */
    public static void count(HttpSession session, Cart cart) {
        session.setAttribute(QUANTITY, cart.totalQuantity());
        session.setAttribute(COUNTED_AT, System.currentTimeMillis());
    }

    private static boolean isYoung(HttpSession session) {
        return session.getAttribute(COUNTED_AT) instanceof Long at
                && System.currentTimeMillis() - at < COUNT_AGE.toMillis();
    }

    private Cart counted(Cart cart) {
        count(request.getSession(), cart);
        return cart;
    }

    private String guestCart(CallerContext caller, HttpServletResponse response) {
        return caller.token() == null ? cookie.idOrNew(response) : null;
    }
}
