package kr.ilovepet.storefront.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.security.HeldForm;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/**
 * Tokens that make a form take effect once: a second click on "refund" must not pay back twice. A session remembers the
 * tokens of the forms that it showed last. The service gets the token as its idempotency key and repeats its first
 * response to a request that comes again.
 */
@ApplicationScoped
public class SingleUseTokens {

    /** The name of the form's field, and of the value in the model. */
    public static final String FIELD = "formToken";

    /** Code of a service problem: the service still handles an earlier request with the same key. */
    public static final String STILL_RUNNING = "IDEMPOTENT_REQUEST_RUNNING";

    private static final String ATTRIBUTE = SingleUseTokens.class.getName();
    private static final int MAX_TOKENS = 50;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    private FormValidation validation;

    /** What became of a form that was submitted. */
    public enum Outcome {
        DONE,
        SUBMITTED_BEFORE,
        /** There was no response, or the service still handles an earlier request with the token. */
        UNKNOWN,
        REFUSED
    }

    /** A token for a form that is about to be shown. */
    public String issue(HttpServletRequest request) {
        String token = UUID.randomUUID().toString();
        synchronized (this) {
            remember(request, token);
        }
        return token;
    }

    /**
     * Takes over the token of a form that is about to be shown again in another session than before. The service still
     * knows it, if the form took effect in the session before.
     */
    public void admit(HttpServletRequest request, HeldForm form) {
        synchronized (this) {
            form.values(FIELD)
                    .filter(token -> TOKEN.matcher(token).matches())
                    .forEach(token -> remember(request, token));
        }
    }

    /**
     * Does what a form asks for, once for its token. While the outcome is unknown the form keeps its token, so that it
     * can be submitted again; a refusal ends the token. Either way the form then says what is wrong.
     *
     * @param work gets the token, and throws {@link ServiceUnavailableException} or {@link ServiceProblemException}
     * @throws ServiceProblemException with status 401: the admin has to sign in again
     */
    public Outcome submit(HttpServletRequest request, SingleUseForm form, Consumer<String> work) {
        return submit(
                request, form, work, (submitted, problem) -> validation.reject(submitted, WebForm.WHOLE_FORM, problem));
    }

    /**
     * Does the same for a form that itself says why it was refused.
     *
     * @param refused adds the errors to the form
     */
    public <F extends SingleUseForm> Outcome submit(
            HttpServletRequest request, F form, Consumer<String> work, BiConsumer<F, ServiceProblemException> refused) {
        String token = form.token();
        if (!use(request, token)) {
            return Outcome.SUBMITTED_BEFORE;
        }
        try {
            work.accept(token);
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
            form.forgetToken();
            refused.accept(form, problem);
            return Outcome.REFUSED;
        }
    }

    private Outcome unknown(HttpServletRequest request, SingleUseForm form) {
        synchronized (this) {
            remember(request, form.token());
        }
        validation.reject(form, "form.outcomeUnknown");
        return Outcome.UNKNOWN;
    }

    /** Uses a token up; false if it was used before or never issued. */
    private boolean use(HttpServletRequest request, String token) {
        synchronized (this) {
            LinkedHashSet<String> tokens = new LinkedHashSet<>(tokens(request));
            boolean known = tokens.remove(token);
            request.getSession().setAttribute(ATTRIBUTE, tokens);
            return known;
        }
    }

    private static void remember(HttpServletRequest request, String token) {
        LinkedHashSet<String> tokens = new LinkedHashSet<>(tokens(request));
        if (tokens.size() >= MAX_TOKENS) {
            tokens.remove(tokens.iterator().next());
        }
        tokens.add(token);
        request.getSession().setAttribute(ATTRIBUTE, tokens);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> tokens(HttpServletRequest request) {
        return request.getSession().getAttribute(ATTRIBUTE) instanceof LinkedHashSet<?> tokens
                ? (Set<String>) tokens
                : Set.of();
    }
}
