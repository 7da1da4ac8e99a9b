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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.security.LoginAttempt;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.Redirect;

/** Signing in and out. */
@Controller
@RequestScoped
@Path("/")
public class LoginController {

    @Inject
    private Models models;

    @Inject
    private SecurityContext security;

    @Inject
    private LoginAttempt attempt;

    @Inject
    private CurrentCart currentCart;

    @Inject
    private Flash flash;

    @Inject
    private HttpServletRequest request;

    @GET
    @Path("login")
    public Response form(@QueryParam("next") String next) {
        String goal = LocalPath.orHome(next);
        return SignedInMember.in(request).isPresent() ? Redirect.to(goal) : page(goal, "", null);
    }

    /** Signs in and goes on to where the shopper wanted to go. */
    @POST
    @Path("login")
    public Response login(
            @FormParam("email") String email,
            @FormParam("password") String password,
            @FormParam("next") String next,
            @Context HttpServletResponse response) {
        String goal = LocalPath.orHome(next);
        String address = Objects.toString(email, "").strip();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(address, Objects.toString(password, ""))));
        if (status != AuthenticationStatus.SUCCESS) {
            return page(goal, address, attempt.failure());
        }
        currentCart.mergeAfterLogin(response);
        return Redirect.to(goal);
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

    private Response page(String next, String email, LoginAttempt.Failure failure) {
        models.put("next", next);
        models.put("email", email);
        models.put("failure", failure);
        return Response.status(failure == null ? 200 : failure.status())
                .entity("member/login.html")
                .build();
    }
}
