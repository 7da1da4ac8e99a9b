package kr.ilovepet.catalog.api;

import static kr.ilovepet.catalog.api.KeyedAnswer.KEY;
import static kr.ilovepet.catalog.api.KeyedAnswer.KEY_CHARACTERS;
import static kr.ilovepet.catalog.api.KeyedAnswer.LONGEST_KEY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.catalog.stock.Bookings;
import kr.ilovepet.catalog.stock.Bookings.Booked;
import kr.ilovepet.catalog.stock.StockBook;
import kr.ilovepet.catalog.stock.StockChange;
import kr.ilovepet.catalog.stock.StockCount;
import kr.ilovepet.platform.idempotency.IdempotentRequest;

/** Stock of a product, moved by admins: POST moves by a number of pieces, PUT sets what was counted. */
@RequestScoped
@Path("products/{productId:[0-9]{1,18}}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockResource {

    @Inject
    private StockBook stock;

    @Inject
    private Bookings bookings;

    @POST
    @RolesAllowed(Admin.ROLE)
    public Response change(
            @PathParam("productId") long productId,
            @NotNull @Valid StockChange change,
            @HeaderParam(KEY) @Size(min = 1, max = LONGEST_KEY) @Pattern(regexp = KEY_CHARACTERS) String key,
            @Context SecurityContext caller) {
        long admin = Admin.number(caller);
        IdempotentRequest request = new IdempotentRequest(admin, key, "POST " + path(productId), change);
        Booked booked = bookings.once(request, () -> stock.change(productId, change, admin));
        return KeyedAnswer.of(Response.Status.OK, booked.product(), booked.repeated());
    }

    @PUT
    @RolesAllowed(Admin.ROLE)
    public Response count(
            @PathParam("productId") long productId,
            @NotNull @Valid StockCount count,
            @HeaderParam(KEY) @Size(min = 1, max = LONGEST_KEY) @Pattern(regexp = KEY_CHARACTERS) String key,
            @Context SecurityContext caller) {
        long admin = Admin.number(caller);
        IdempotentRequest request = new IdempotentRequest(admin, key, "PUT " + path(productId), count);
        Booked booked = bookings.once(request, () -> stock.count(productId, count, admin));
        return KeyedAnswer.of(Response.Status.OK, booked.product(), booked.repeated());
    }

    private static String path(long productId) {
        return "products/" + productId + "/stock";
    }
}
