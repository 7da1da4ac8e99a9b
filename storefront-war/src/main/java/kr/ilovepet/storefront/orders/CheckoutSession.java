package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.cart.Cart;
import kr.ilovepet.storefront.cart.CartClient;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.services.Caller;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/**
 * The order that a browser has set out to pay: remembered, because Toss does not always name it, and taken out of the
 * cart once it is bought, because the shopper does not want it twice.
 */
@ApplicationScoped
public class CheckoutSession {

    private static final Logger LOG = Logger.getLogger(CheckoutSession.class.getName());
    private static final String ATTRIBUTE = CheckoutSession.class.getName();

    @Inject
    private CartClient carts;

    /** Remembers what is being paid. */
    void begin(HttpSession session, String orderId) {
        session.setAttribute(ATTRIBUTE, orderId);
    }

    /** The number of the order being paid; null if there is none. */
    public String orderId(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String orderId ? orderId : null;
    }

    /**
     * Empties the cart of what an order holds, if it is the one being paid and now confirmed; once. A cart that cannot
     * be reached stays as it is, the order matters more.
     *
     * @return the cart afterwards; null if nothing was done
     */
    Cart finish(HttpSession session, Order order, Caller member) {
        if (order.phase() != OrderPhase.CONFIRMED || !order.orderId().equals(orderId(session))) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        try {
            Cart left = null;
            for (Order.Item item : order.items()) {
                left = carts.takeOut(member, item.productId(), item.quantity());
            }
            if (left != null) {
                CurrentCart.count(session, left);
            }
            return left;
        } catch (ServiceUnavailableException | ServiceProblemException failure) {
            LOG.log(Level.WARNING, "A cart still holds what was bought: {0}", failure.getMessage());
            return null;
        }
    }
}
