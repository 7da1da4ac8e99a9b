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
        say(new Note("done", key, null, arguments));
    }

    /** Sets the message that something failed. */
    public void failed(String key, Object... arguments) {
        say(new Note("failed", key, null, arguments));
    }

    /** Says what did not work in the words of the service that refused. */
    public void refused(String words) {
        say(new Note("failed", null, words));
    }

    /** Takes the message of the request before; null if there is none. */
    public Note take() {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Note note)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return note;
    }

    private void say(Note note) {
        request.getSession().setAttribute(ATTRIBUTE, note);
    }

    /**
     * A message.
     *
     * @param kind {@code done} or {@code failed}
     * @param key its text in the bundles, or null
     * @param words its text as it is, or null
     * @param arguments what the text of the key needs
     */
    public record Note(String kind, String key, String words, Object... arguments) implements Serializable {}
}
