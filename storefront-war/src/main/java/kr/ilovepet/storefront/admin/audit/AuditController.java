package kr.ilovepet.storefront.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** What admins have changed, by service, admin and day. */
@Controller
@RequestScoped
@Path("admin/audit")
public class AuditController {

    @Inject
    private Models models;

    @Inject
    private AuditClient client;

    @GET
    public String list(
            @QueryParam("source") String source,
            @QueryParam("admin") String admin,
            @QueryParam("day") String day,
            @QueryParam("objectType") String objectType,
            @QueryParam("objectId") String objectId,
            @QueryParam("page") String page) {
        models.put("sources", AuditSource.values());
        models.put("audit", client.find(AuditQuery.of(source, admin, day, objectType, objectId, page)));
        return "admin/audit/list.html";
    }
}
