package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.cart.Cart;
import kr.ilovepet.storefront.cart.CartClient;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/**
 * The order that is being paid in a session. It is remembered because Toss does not always name it, and its products
 * are removed from the cart once it is confirmed.
 */
@ApplicationScoped
public class CheckoutSession {

    private static final Logger LOG = Logger.getLogger(CheckoutSession.class.getName());
    private static final String ATTRIBUTE = CheckoutSession.class.getName();

    @Inject
    private CartClient carts;

    /** Remembers the order that is being paid. */
    void begin(HttpSession session, String orderId) {
        session.setAttribute(ATTRIBUTE, orderId);
    }

    /** The number of the order that is being paid; null if there is none. */
    public String orderId(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String orderId ? orderId : null;
    }

    /**
     * Removes the products of an order from the cart, once, if it is the one being paid and is confirmed now. Where the
     * cart is unavailable it stays as it is; showing the order matters more.
     *
     * @return the cart afterwards; null if nothing was done
     */
    Cart finish(HttpSession session, Order order, CallerContext member) {
        if (order.phase() != OrderPhase.CONFIRMED || !order.orderId().equals(orderId(session))) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        try {
            Cart left = null;
            for (Order.Item item : order.items()) {
                left = carts.removeBought(member, item.productId(), item.quantity());
            }
            if (left != null) {
                CurrentCart.count(session, left);
            }
            return left;
        } catch (ServiceUnavailableException | ServiceProblemException failure) {
            LOG.log(Level.WARNING, "What was bought could not be removed from a cart: {0}", failure.getMessage());
            return null;
        }
    }
}
