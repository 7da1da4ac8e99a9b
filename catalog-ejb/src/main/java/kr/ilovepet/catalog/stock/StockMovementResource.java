package kr.ilovepet.catalog.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The movements of a product's stock, for admins. */
@RequestScoped
@Path("products/{productId:[0-9]{1,18}}/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
public class StockMovementResource {

    @Inject
    private StockMovementQueries movements;

    /** A page of a product's movements, newest first. */
    @GET
    @RolesAllowed(AdminCaller.ROLE)
    @Operation(summary = "List the movements of a product's stock, newest first")
    @SecurityRequirement(name = CatalogApplication.BEARER)
    @APIResponse(responseCode = "200", description = "A page of the list")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public Page<StockMovementView> list(
            @PathParam("productId") long productId, @QueryParam("page") String page, @QueryParam("size") String size) {
        return movements.of(productId, PageRequest.of(page, size));
    }
}
