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

/** The saga window. It renews itself, unless the admin has asked it to keep still. */
@Controller
@RequestScoped
@Path("admin/saga")
public class SagaController {

    @Inject
    private Models models;

    @Inject
    private SagaDesk desk;

    @Inject
    private HttpServletRequest request;

    /** The window; for htmx only what changes. */
    @GET
    public Response window(
            @QueryParam("attention") String attention,
            @QueryParam("resting") String resting,
            @QueryParam("payments") String payments,
            @QueryParam("still") String still) {
        SagaWindow wanted = SagaWindow.of(attention, resting, payments, still);
        models.put("saga", desk.now(wanted));
        models.put("window", wanted);
        return Response.ok(Htmx.wantsFragment(request) ? "admin/saga/now.html" : "admin/saga/saga.html")
                .header("Vary", "HX-Request")
                .build();
    }
}
