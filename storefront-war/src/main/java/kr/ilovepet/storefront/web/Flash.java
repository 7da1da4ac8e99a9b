package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;

/** A message that survives one redirect: set by the request that handled a form, shown on the next page. */
@RequestScoped
public class Flash {

    private static final String ATTRIBUTE = Flash.class.getName();

    @Inject
    private HttpServletRequest request;

    /** Sets the message that something was done. */
    public void done(String key, Object... arguments) {
        put(new Message("done", key, arguments));
    }

    /** Sets the message that something failed. */
    public void failed(String key, Object... arguments) {
        put(new Message("failed", key, arguments));
    }

    /** Sets the message that something failed, where no request of its own is at hand. */
    public static void failedIn(HttpSession session, String key) {
        session.setAttribute(ATTRIBUTE, new Message("failed", key));
    }

    /** Takes the message of the request before; null if there is none. */
    public Message take() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Message message)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return message;
    }

    private void put(Message message) {
        request.getSession().setAttribute(ATTRIBUTE, message);
    }

    /**
     * A message.
     *
     * @param kind {@code done} or {@code failed}
     * @param key its text in the bundles
     * @param arguments the arguments of the text
     */
    public record Message(String kind, String key, Object... arguments) implements Serializable {}
}
