package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;

/** The order that is being paid in a session. It is remembered because Toss does not always name it. */
@ApplicationScoped
public class CheckoutSession {

    private static final String ATTRIBUTE = CheckoutSession.class.getName();

    /** Remembers the order that is being paid. */
    void begin(HttpSession session, String orderId) {
        session.setAttribute(ATTRIBUTE, orderId);
    }

    /** The number of the order that is being paid; null if there is none. */
    public String orderId(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String orderId ? orderId : null;
    }
}
