package kr.ilovepet.catalog.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.ilovepet.catalog.stock.MovementView;
import kr.ilovepet.catalog.stock.Movements;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** Why a product's stock is what it is, for admins. */
@RequestScoped
@Path("products/{productId:[0-9]{1,18}}/movements")
@Produces(MediaType.APPLICATION_JSON)
public class MovementResource {

    @Inject
    private Movements movements;

    @GET
    @RolesAllowed(Admin.ROLE)
    public Page<MovementView> list(
            @PathParam("productId") long productId, @QueryParam("page") String page, @QueryParam("size") String size) {
        return movements.of(productId, PageRequest.of(page, size));
    }
}
