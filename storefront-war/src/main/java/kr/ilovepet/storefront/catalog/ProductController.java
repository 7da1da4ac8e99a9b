package kr.ilovepet.storefront.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.web.Htmx;

/** Product lists and product pages. */
@Controller
@RequestScoped
@Path("products")
public class ProductController {

    @Inject
    private Models models;

    @Inject
    private CatalogClient catalog;

    @Inject
    private Categories categories;

    @Inject
    private HttpServletRequest request;

    /** The list; for htmx only the parts that change with the search. */
    @GET
    public Response list() {
        ProductQuery search = ProductQuery.of(request);
        if (!search.category().isEmpty() && categories.lack(search.category())) {
            throw new NotFoundException();
        }
        models.put("search", search);
        models.put("sorts", ProductQuery.SORTS);
        models.put("list", catalog.find(search).existing());
        boolean fragment = Htmx.wantsFragment(request);
        models.put("fragment", fragment);
        return Response.ok(fragment ? "catalog/results.html" : "catalog/list.html")
                .header("Vary", "HX-Request")
                .build();
    }

    @GET
    @Path("{productId: [0-9]{1,18}}")
    public String product(@PathParam("productId") long productId) {
        Product product = catalog.product(productId).orElseThrow(NotFoundException::new);
        models.put("product", product);
        models.put("form", QuantityForm.showing(request));
        return "catalog/product.html";
    }
}
