package kr.ilovepet.catalog.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.catalog.product.ProductView;
import kr.ilovepet.catalog.stock.StockBook;
import kr.ilovepet.catalog.stock.StockChange;
import kr.ilovepet.catalog.stock.StockCount;

/** Stock of a product, moved by admins: POST moves by a number of pieces, PUT sets what was counted. */
@RequestScoped
@Path("products/{productId:[0-9]{1,18}}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockResource {

    @Inject
    private StockBook stock;

    @POST
    @RolesAllowed(Admin.ROLE)
    public ProductView change(
            @PathParam("productId") long productId,
            @NotNull @Valid StockChange change,
            @Context SecurityContext caller) {
        return stock.change(productId, change, Admin.number(caller));
    }

    @PUT
    @RolesAllowed(Admin.ROLE)
    public ProductView count(
            @PathParam("productId") long productId,
            @NotNull @Valid StockCount count,
            @Context SecurityContext caller) {
        return stock.count(productId, count, Admin.number(caller));
    }
}
