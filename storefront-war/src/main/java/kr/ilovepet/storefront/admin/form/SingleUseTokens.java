package kr.ilovepet.storefront.admin.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/**
 * Keys that make a form count once: a second click on "refund" must not give money back twice. A session remembers the
 * keys of the forms that it showed last. The service gets the key too, and answers a repeat as the first time.
 */
@ApplicationScoped
public class SingleUseTokens {

    /** The form's field with its key. */
    public static final String KEY = "key";

    /** Code of a refusal: the service is still at work on an earlier request with the key. */
    public static final String STILL_RUNNING = "IDEMPOTENT_REQUEST_RUNNING";

    private static final String ATTRIBUTE = SingleUseTokens.class.getName();
    private static final int MOST = 50;

    /** What became of a form that was sent. */
    public enum Outcome {
        DONE,
        SENT_BEFORE,
        /** No answer came, or the service is still at it. */
        UNKNOWN,
        REFUSED
    }

    /** A key for a form that is about to be shown. */
    public String issue(HttpServletRequest request) {
        String key = UUID.randomUUID().toString();
        synchronized (this) {
            remember(request, key);
        }
        return key;
    }

    /**
     * Does what a form asks for, once for its key. While nobody knows what became of it the form keeps its key and what
     * is wrong stands in it; so it does after a refusal, which ends the key.
     *
     * @param work gets the key, and throws {@link ServiceUnavailableException} or {@link ServiceProblemException}
     * @throws ServiceProblemException 401: the admin has to sign in again
     */
    public Outcome send(HttpServletRequest request, SubmittedForm form, Consumer<String> work) {
        return send(request, form, work, (sent, problem) -> sent.refused(SubmittedForm.WHOLE, problem));
    }

    /** The same for a form that says itself, beside its fields, why it was refused. */
    public Outcome send(
            HttpServletRequest request,
            SubmittedForm form,
            Consumer<String> work,
            BiConsumer<SubmittedForm, ServiceProblemException> refused) {
        String key = form.value(KEY);
        if (!use(request, key)) {
            return Outcome.SENT_BEFORE;
        }
        try {
            work.accept(key);
            return Outcome.DONE;
        } catch (ServiceUnavailableException unavailable) {
            return unknown(request, form);
        } catch (ServiceProblemException problem) {
            if (problem.status() == 401) {
                throw problem;
            }
            if (problem.code().equals(STILL_RUNNING)) {
                return unknown(request, form);
            }
            form.forget(KEY);
            refused.accept(form, problem);
            return Outcome.REFUSED;
        }
    }

    private Outcome unknown(HttpServletRequest request, SubmittedForm form) {
        synchronized (this) {
            remember(request, form.value(KEY));
        }
        form.wrong(SubmittedForm.WHOLE, "admin.form.unknown");
        return Outcome.UNKNOWN;
    }

    /** Uses a key up; false if it was used before or never issued. */
    private boolean use(HttpServletRequest request, String key) {
        synchronized (this) {
            LinkedHashSet<String> keys = new LinkedHashSet<>(keys(request));
            boolean known = keys.remove(key);
            request.getSession().setAttribute(ATTRIBUTE, keys);
            return known;
        }
    }

    private static void remember(HttpServletRequest request, String key) {
        LinkedHashSet<String> keys = new LinkedHashSet<>(keys(request));
        if (keys.size() >= MOST) {
            keys.remove(keys.iterator().next());
        }
        keys.add(key);
        request.getSession().setAttribute(ATTRIBUTE, keys);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> keys(HttpServletRequest request) {
        return request.getSession().getAttribute(ATTRIBUTE) instanceof LinkedHashSet<?> keys
                ? (Set<String>) keys
                : Set.of();
    }
}
