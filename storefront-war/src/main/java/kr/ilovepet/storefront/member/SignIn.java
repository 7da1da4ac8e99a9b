package kr.ilovepet.storefront.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.security.DeviceCookie;
import kr.ilovepet.storefront.security.LoginAttempt;

/** Signs a member in by address and password, remembers the device, and takes the guest's cart along. */
@RequestScoped
public class SignIn {

    @Inject
    private SecurityContext security;

    @Inject
    private LoginAttempt attempt;

    @Inject
    private DeviceCookie device;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private HttpServletRequest request;

    /** Whether the member is signed in now; where not, the login attempt of this request knows why. */
    public boolean succeeds(String email, String password, HttpServletResponse response) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(email, password)));
        if (status != AuthenticationStatus.SUCCESS) {
            return false;
        }
        attempt.device().ifPresent(token -> device.keep(response, token));
        currentCart.mergeAfterLogin(response);
        return true;
    }
}
