package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.web.Htmx;

/** The list of all products, also of those that are withdrawn. */
@Controller
@RequestScoped
@Path("admin/products")
public class ProductListController {

    @Inject
    private Models models;

    @Inject
    private AdminCatalogClient catalog;

    @Inject
    private HttpServletRequest request;

    /** The list; for htmx only the part that changes with the search. */
    @GET
    public Response list(
            @QueryParam("query") String words,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("page") String page) {
        AdminProductQuery query = AdminProductQuery.of(words, category, state, page);
        models.put("query", query);
        models.put("states", AdminProductQuery.STATES);
        models.put("list", ServiceResult.of(catalog.find(query).thenApply(ListPage::existing)));
        return Response.ok(Htmx.wantsFragment(request) ? "admin/products/results.html" : "admin/products/list.html")
                .header("Vary", "HX-Request")
                .build();
    }
}
