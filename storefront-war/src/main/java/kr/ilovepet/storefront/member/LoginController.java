package kr.ilovepet.storefront.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.security.DeviceCookie;
import kr.ilovepet.storefront.security.LoginAttempt;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** The page to sign in, and the button to sign out. */
@Controller
@RequestScoped
@Path("/")
public class LoginController {

    @Inject
    private Models models;

    @Inject
    private FormValidation validation;

    @Inject
    private SecurityContext security;

    @Inject
    private LoginAttempt attempt;

    @Inject
    private DeviceCookie device;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("login")
    public Response form(@QueryParam("next") String next) {
        LoginForm form = LoginForm.leadingTo(next);
        return SignedInMember.in(request).isPresent() ? Redirect.to(form.next()) : page(form, null);
    }

    /** Signs in and goes on to where the shopper wanted to go. Values that are too long are simply wrong ones. */
    @POST
    @Path("login")
    public Response login(@Valid @BeanParam LoginForm form, @Context HttpServletResponse response) {
        if (!validation.accepts(form) || !authenticated(form, response)) {
            return page(form, attempt.failure());
        }
        attempt.device().ifPresent(token -> device.keep(response, token));
        currentCart.mergeAfterLogin(response);
        return Redirect.to(form.next());
    }

    @POST
    @Path("logout")
    public Response logout() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        flash.done("logout.done");
        return Redirect.to("/");
    }

    private boolean authenticated(LoginForm form, HttpServletResponse response) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(form.email(), form.password())));
        return status == AuthenticationStatus.SUCCESS;
    }

    private Response page(LoginForm form, LoginAttempt.Failure failure) {
        models.put("form", form);
        models.put("failure", failure);
        return Response.status(failure == null ? 200 : failure.status())
                .entity("member/login.html")
                .build();
    }
}
