package kr.ilovepet.catalog.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.catalog.product.ManagedItem;
import kr.ilovepet.catalog.product.ProductLists;
import kr.ilovepet.catalog.product.ProductSearch;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** All products, withdrawn ones too, for admins. */
@RequestScoped
@Path("products/managed")
@Produces(MediaType.APPLICATION_JSON)
public class ManagedResource {

    @Inject
    private ProductLists lists;

    @GET
    @RolesAllowed(Admin.ROLE)
    public Page<ManagedItem> find(
            @QueryParam("query") String query,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        return lists.managed(ProductSearch.managed(query, category, state, sort, PageRequest.of(page, size)));
    }
}
