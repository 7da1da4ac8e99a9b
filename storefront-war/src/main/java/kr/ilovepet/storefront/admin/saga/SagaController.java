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

/** The saga window. It renews itself, unless the admin has asked it to keep paused. */
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

    /** The window; for htmx only what changes. */
    @GET
    public Response window(
            @QueryParam("attention") String attention,
            @QueryParam("overdue") String overdue,
            @QueryParam("payments") String payments,
            @QueryParam("paused") String paused) {
        SagaQuery wanted = SagaQuery.of(attention, overdue, payments, paused);
        models.put("saga", client.now(wanted));
        models.put("window", wanted);
        return Response.ok(Htmx.wantsFragment(request) ? "admin/saga/status.html" : "admin/saga/saga.html")
                .header("Vary", "HX-Request")
                .build();
    }
}
