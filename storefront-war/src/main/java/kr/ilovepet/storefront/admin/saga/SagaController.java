package kr.ilovepet.storefront.admin.saga;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.web.Htmx;

/** The state of the saga over all orders. The page refreshes itself, unless the admin has paused that. */
@Controller
@RequestScoped
@Path("admin/saga")
public class SagaController {

    @Inject
    private Models models;

    @Inject
    private SagaStatusClient client;

    @Inject
    private HttpServletRequest request;

    /** The page; for htmx only what changes. */
    @GET
    public Response saga(
            @QueryParam("attention") String attention,
            @QueryParam("overdue") String overdue,
            @QueryParam("payments") String payments,
            @QueryParam("paused") String paused) {
        SagaQuery query = SagaQuery.of(attention, overdue, payments, paused);
        models.put("saga", client.now(query));
        models.put("query", query);
        return Response.ok(Htmx.wantsFragment(request) ? "admin/saga/status.html" : "admin/saga/saga.html")
                .header("Vary", "HX-Request")
                .build();
    }
}
