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
import kr.ilovepet.storefront.catalog.QuantityForm;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/** The cart of the member or guest of this request. */
@RequestScoped
public class CurrentCart {

    private static final Logger LOG = Logger.getLogger(CurrentCart.class.getName());
    private static final String QUANTITY = CurrentCart.class.getName() + ".quantity";

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

    /** The content of the cart. */
    public Cart current() {
        CallerContext caller = currentCaller.get();
        if (caller.token() == null && cookie.id().isEmpty()) {
            return new Cart(List.of());
        }
        return counted(client.get(caller, cookie.id().orElse(null)));
    }

    /** The content of the cart with names, prices and stock of this moment. */
    public CartView view() {
        return view(current());
    }

    /** A content that the cart had, with names, prices and stock of this moment. */
    public CartView view(Cart cart) {
        CallerContext caller = currentCaller.get();
        List<CompletableFuture<CartLine>> lines = cart.items().stream()
                .map(item -> catalog.productAsync(item.productId(), caller).thenApply(product -> line(item, product)))
                .toList();
        return new CartView(lines.stream().map(ServiceClient::await).toList());
    }

    /** Adds a quantity of a product, up to what one order can have. */
    public void add(HttpServletResponse response, long productId, int quantity) {
        CallerContext caller = currentCaller.get();
        String guestCart = guestCart(caller, response);
        int before = client.get(caller, guestCart).quantityOf(productId);
        counted(client.put(caller, guestCart, productId, Math.min(QuantityForm.MAX, before + quantity)));
    }

    /** Sets the quantity of a product. */
    public void set(HttpServletResponse response, long productId, int quantity) {
        CallerContext caller = currentCaller.get();
        counted(client.put(caller, guestCart(caller, response), productId, quantity));
    }

    /** Removes a product, whatever its quantity. */
    public void remove(HttpServletResponse response, long productId) {
        CallerContext caller = currentCaller.get();
        counted(client.remove(caller, guestCart(caller, response), productId));
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
     * The quantity in the cart for the head of every page; the order service is asked only when the session does not
     * know it.
     */
    public int totalQuantity() {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(QUANTITY) instanceof Integer quantity) {
            return quantity;
        }
        try {
            return current().totalQuantity();
        } catch (ServiceUnavailableException | ServiceProblemException failure) {
            LOG.log(Level.FINE, "The cart cannot be counted now", failure);
            return 0;
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
    }

    private Cart counted(Cart cart) {
        count(request.getSession(), cart);
        return cart;
    }

    private String guestCart(CallerContext caller, HttpServletResponse response) {
        return caller.token() == null ? cookie.idOrNew(response) : null;
    }

    private static CartLine line(Cart.Item item, Optional<Product> product) {
        return new CartLine(item.productId(), item.quantity(), product.orElse(null));
    }
}
