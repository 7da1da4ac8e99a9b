package kr.ilovepet.catalog.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.catalog.AdminCaller;
import kr.ilovepet.catalog.CatalogApplication;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All products, withdrawn ones too, for admins. */
@RequestScoped
@Path("products/managed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class AdminProductResource {

    @Inject
    private ProductQueries queries;

    /** A page of all products; see {@link ProductSearch#ofAdmin} for the parameters. */
    @GET
    @RolesAllowed(AdminCaller.ROLE)
    @Operation(summary = "Find products, withdrawn ones too")
    @SecurityRequirement(name = CatalogApplication.BEARER)
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "400", description = "VALIDATION: a parameter is not as it must be")
    public Page<AdminProductItem> find(
            @QueryParam("query") String query,
            @QueryParam("category") String category,
            @QueryParam("state") String state,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        return queries.all(ProductSearch.ofAdmin(query, category, state, sort, PageRequest.of(page, size)));
    }
}
