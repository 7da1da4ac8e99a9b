package kr.ilovepet.storefront.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
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
import java.util.Optional;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.security.AcceptsStaleForm;
import kr.ilovepet.storefront.security.HeldForm;
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
    private SignIn signIn;

    @Inject
    private SingleUseTokens tokens;

    @Inject
    private LoginAttempt attempt;

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

    /**
     * Signs in and goes on to where the shopper wanted to go, or offers the form again that had to wait for the login.
     * Values that are too long are simply wrong ones.
     */
    @POST
    @AcceptsStaleForm
    @Path("login")
    public Response login(@Valid @BeanParam LoginForm form, @Context HttpServletResponse response) {
        Optional<HeldForm> held = HeldForm.inLogin(request);
        models.put("held", held.orElse(null));
        if (!validation.accepts(form) || !signIn.succeeds(form.email(), form.password(), response)) {
            return page(form, attempt.failure());
        }
        return held.map(this::again).orElseGet(() -> Redirect.to(form.next()));
    }

    /** Signs out; who has been signed out already, by time or in another tab, is told the same. */
    @POST
    @AcceptsStaleForm
    @Path("logout")
    public Response logout() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        flash.done("logout.done");
        return Redirect.to("/");
    }

    private Response again(HeldForm held) {
        tokens.admit(request, held);
        models.put("why", "signedIn");
        return Response.ok("member/again.html").build();
    }

    private Response page(LoginForm form, LoginAttempt.Failure failure) {
        models.put("form", form);
        models.put("failure", failure);
        return Response.status(failure == null ? 200 : failure.status())
                .entity("member/login.html")
                .build();
    }
}
