package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/**
 * Authenticates requests to the container: by the credential of the login form, after that by the member in the
 * session. Files and the gateway use no session.
 */
@ApplicationScoped
public class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final Pattern NO_PAGE = Pattern.compile("/(?:css|js|images|webjars|api|[a-z]+-service)(?:/.*)?");

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private TokenRenewal renewal;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(request, context, stores.validate(credential));
        }
        if (isNoPage(request)) {
            return context.doNothing();
        }
        return renewal.fresh(request)
                .map(member -> context.notifyContainerAboutLogin(member.email(), member.roles()))
                .orElseGet(context::doNothing);
    }

    /** Whether a request is for a file or the gateway. */
    public static boolean isNoPage(HttpServletRequest request) {
        return NO_PAGE.matcher(request.getRequestURI()).matches();
    }

    private static AuthenticationStatus signIn(
            HttpServletRequest request, HttpMessageContext context, CredentialValidationResult result) {
        if (!(result.getCallerPrincipal() instanceof MemberPrincipal principal)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        // Against session fixation: an id that somebody knew before must not become that of a member.
        request.getSession();
        request.changeSessionId();
        principal.member().keepIn(request.getSession());
        return context.notifyContainerAboutLogin(result);
    }
}
