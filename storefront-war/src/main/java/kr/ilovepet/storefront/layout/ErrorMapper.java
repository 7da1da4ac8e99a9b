package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.security.SignInRequiredException;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.security.StaleFormException;
import kr.ilovepet.storefront.services.PastTheEndException;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.Redirect;

/** Maps every exception of a page to an error page or to the login page. */
@Provider
@ApplicationScoped
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class.getName());

    /** What services say to a token of a member who was locked, has other roles, or has ended all logins. */
    private static final String LOGIN_ENDED = "LOGIN_ENDED";

    @Inject
    private ErrorPages pages;

    @Inject
    private SignInFirst signIn;

    @Inject
    private FormAgain forms;

    @Inject
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException http) {
            int status = http.getResponse().getStatus();
            return status < 400 ? http.getResponse() : pages.response(status);
        }
        if (thrown instanceof PastTheEndException past) {
            return Redirect.to(LocalPath.of(request, "page", past.lastPage()));
        }
        if (thrown instanceof SignInRequiredException) {
            return signIn.response(request);
        }
        if (thrown instanceof StaleFormException) {
            return forms.stale(request);
        }
        if (thrown instanceof ServiceProblemException problem) {
            return refusal(problem);
        }
        if (thrown instanceof ServiceUnavailableException) {
            LOG.log(Level.WARNING, "A page could not be shown: {0}", reason(thrown));
            return forms.unavailable(request);
        }
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            return toResponse(thrown.getCause());
        }
        if (Faults.clientGone(thrown)) {
            LOG.log(Level.FINE, thrown, () -> "A request broke off");
            return pages.response(400);
        }
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "A page failed, trace " + Trace.current().id());
        return pages.response(500);
    }

    /** What belongs to somebody else does not exist for the caller. */
    private Response refusal(ServiceProblemException problem) {
        return switch (problem.status()) {
            case 401 -> signInAgain(problem.code());
            case 403, 404, 410 -> pages.response(404);
            case 429 -> forms.tooManyRequests(request, problem.member("retryAfterSeconds"));
            default -> pages.response(400);
        };
    }

    /** The token was refused; keeping it would redirect in circles. */
    private Response signInAgain(String code) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            SignedInMember.forgetIn(session);
            if (code.equals(LOGIN_ENDED)) {
                Flash.failedIn(session, "login.ended");
            }
        }
        return signIn.response(request);
    }

    private static String reason(Throwable thrown) {
        return thrown.getMessage() + (thrown.getCause() == null ? "" : " (" + thrown.getCause() + ")");
    }
}
