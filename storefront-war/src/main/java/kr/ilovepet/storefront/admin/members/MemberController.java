package kr.ilovepet.storefront.admin.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.admin.audit.AuditClient;
import kr.ilovepet.storefront.admin.audit.AuditQuery;
import kr.ilovepet.storefront.admin.audit.AuditSource;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Flash;
import kr.ilovepet.storefront.web.Redirect;

/** One member. What is done is asked once more on a page of its own before it is done. */
@Controller
@RequestScoped
@Path("admin/members/{userId: [1-9][0-9]{0,17}}")
public class MemberController {

    private static final String ACTION = "{action: [a-z-]{1,20}}";

    @Inject
    private Models models;

    @Inject
    private AdminMemberClient client;

    @Inject
    private AuditClient audit;

    @Inject
    private Flash flash;

    @PathParam("userId")
    private long userId;

    @GET
    public String member() {
        models.put("member", client.member(userId));
        models.put("audit", audit.find(AuditQuery.of(AuditSource.MEMBERS, "member", Long.toString(userId))));
        return "admin/members/member.html";
    }

    /** Asks whether it is meant. */
    @GET
    @Path(ACTION)
    public String ask(@PathParam("action") String action) {
        models.put("action", known(action));
        models.put("member", client.member(userId));
        return "admin/members/confirm.html";
    }

    @POST
    @Path(ACTION)
    public Response act(@PathParam("action") String action) {
        MemberAction known = known(action);
        try {
            client.act(userId, known);
            flash.done(known.done());
        } catch (ServiceUnavailableException unavailable) {
            flash.failed("error.unavailable");
        } catch (ServiceProblemException problem) {
            if (!problem.code().equals("LAST_ADMIN")) {
                throw problem;
            }
            flash.failed("admin.member.lastAdmin");
        }
        return Redirect.to("/admin/members/" + userId);
    }

    private static MemberAction known(String action) {
        return MemberAction.of(action).orElseThrow(NotFoundException::new);
    }
}
