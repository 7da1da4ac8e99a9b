package kr.ilovepet.storefront.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.form.FormValidation;
import kr.ilovepet.storefront.form.WebForm;
import kr.ilovepet.storefront.security.AcceptsStaleForm;
import kr.ilovepet.storefront.security.MemberClient;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.Redirect;

/** The page to become a member. */
@Controller
@RequestScoped
@Path("register")
public class RegisterController {

    @Inject
    private Models models;

    @Inject
    private FormValidation validation;

    @Inject
    private MemberClient members;

    @Inject
    private SignIn signIn;

    @Inject
    private Flash flash;

    @GET
    public Response form(@QueryParam("next") String next) {
        return page(200, RegisterForm.leadingTo(next));
    }

    /**
     * Adds the member, signs in and goes on to where the shopper wanted to go. Who submits the form twice is signed in
     * by it once more: address and password are those of the member whom it has just added.
     */
    @POST
    @AcceptsStaleForm
    public Response register(@Valid @BeanParam RegisterForm form, @Context HttpServletResponse response) {
        if (!validation.accepts(form)) {
            return page(400, form);
        }
        try {
            members.register(form.email(), form.password(), form.name());
        } catch (ServiceProblemException problem) {
            if (problem.status() == 409 && signIn.succeeds(form.email(), form.password(), response)) {
                flash.done("register.again");
                return Redirect.to(form.next());
            }
            reject(form, problem);
            return page(problem.status(), form);
        } catch (ServiceUnavailableException unavailable) {
            validation.reject(form, "error.unavailable");
            return page(503, form);
        }
        boolean signedIn = signIn.succeeds(form.email(), form.password(), response);
        flash.done(signedIn ? "register.done" : "register.done.signIn", form.name());
        return Redirect.to(
                signedIn
                        ? form.next()
                        : Link.of("/login").with("next", form.next()).toString());
    }

    private void reject(RegisterForm form, ServiceProblemException problem) {
        if (problem.status() == 409) {
            validation.reject(form, "email", "register.taken");
        }
        if (problem.status() == 429) {
            validation.reject(form, "register.tooMany");
        }
        problem.fieldErrors().keySet().stream()
                .filter(form::hasField)
                .forEach(field -> validation.reject(
                        form, field, "register." + field + ".wrong", form.minLength(field), form.maxLength(field)));
        if (form.valid()) {
            validation.reject(form, WebForm.WHOLE_FORM, "register.refused");
        }
    }

    private Response page(int status, RegisterForm form) {
        models.put("form", form);
        return Response.status(status).entity("member/register.html").build();
    }
}
