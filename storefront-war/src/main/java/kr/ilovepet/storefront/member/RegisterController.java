package kr.ilovepet.storefront.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.ilovepet.storefront.security.MemberClient;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.Redirect;

/** Becoming a member. The rules are member-ejb's; this page shows what it says beside the fields. */
@Controller
@RequestScoped
@Path("register")
public class RegisterController {

    @Inject
    private Models models;

    @Inject
    private MemberClient members;

    @Inject
    private Flash flash;

    @GET
    public Response form(@QueryParam("next") String next) {
        return page(200, LocalPath.orHome(next), "", "", Map.of(), null);
    }

    /** Makes the member and leads on to the login page. */
    @POST
    public Response register(
            @FormParam("email") String email,
            @FormParam("password") String password,
            @FormParam("name") String name,
            @FormParam("next") String next) {
        String goal = LocalPath.orHome(next);
        String address = Objects.toString(email, "").strip();
        String calledName = Objects.toString(name, "").strip();
        try {
            members.register(address, Objects.toString(password, ""), calledName);
        } catch (ServiceProblemException problem) {
            Map<String, String> errors = errors(problem);
            String general = errors.isEmpty() ? "register.refused" : null;
            return page(problem.status(), goal, address, calledName, errors, general);
        } catch (ServiceUnavailableException unavailable) {
            return page(503, goal, address, calledName, Map.of(), "error.unavailable");
        }
        flash.done("register.done", calledName);
        return Redirect.to("/login?next=" + URLEncoder.encode(goal, StandardCharsets.UTF_8));
    }

    private static Map<String, String> errors(ServiceProblemException problem) {
        Map<String, String> errors = new LinkedHashMap<>(problem.fieldErrors());
        if (problem.status() == 409) {
            errors.put("email", "");
        }
        return errors;
    }

    private Response page(
            int status, String next, String email, String name, Map<String, String> errors, String problem) {
        models.put("next", next);
        models.put("email", email);
        models.put("name", name);
        models.put("errors", errors);
        models.put("problem", problem);
        models.put("taken", status == 409);
        return Response.status(status).entity("member/register.html").build();
    }
}
