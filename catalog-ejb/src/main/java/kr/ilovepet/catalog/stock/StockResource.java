package kr.ilovepet.catalog.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import kr.ilovepet.catalog.AdminCaller;
import kr.ilovepet.catalog.CatalogApplication;
import kr.ilovepet.catalog.domain.ProductView;
import kr.ilovepet.catalog.idempotency.CatalogIdempotentRequests;
import kr.ilovepet.catalog.idempotency.IdempotencyKey;
import kr.ilovepet.catalog.idempotency.RepeatableResponse;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stock of a product, changed by admins: POST changes it by a number, PUT sets what was counted. */
@RequestScoped
@Path("products/{productId:[0-9]{1,18}}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stock")
@SecurityRequirement(name = CatalogApplication.BEARER)
public class StockResource {

    @Inject
    private StockAdjustmentService stock;

    @Inject
    private CatalogIdempotentRequests requests;

    /** Changes the stock, once for each key. */
    @POST
    @RolesAllowed(AdminCaller.ROLE)
    @Operation(summary = "Change the stock of a product by a number")
    @APIResponse(responseCode = "200", description = "The product as it is now")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "STOCK_OUT_OF_RANGE, or IDEMPOTENT_REQUEST_RUNNING")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED: the key came with another request")
    public Response change(
            @PathParam("productId") long productId,
            @NotNull @Valid StockChange change,
            @HeaderParam(IdempotencyKey.HEADER) @IdempotencyKey String key,
            @Context SecurityContext caller) {
        long admin = AdminCaller.number(caller);
        StockAdjustment adjustment = change.toAdjustment();
        IdempotentRequest request = new IdempotentRequest(admin, key, "POST " + path(productId), change);
        return RepeatableResponse.of(
                Response.Status.OK,
                requests.once(request, ProductView.class, () -> stock.change(productId, adjustment, admin)));
    }

    /** Sets the stock to what was counted, once for each key. */
    @PUT
    @RolesAllowed(AdminCaller.ROLE)
    @Operation(summary = "Set the stock of a product to what was counted")
    @APIResponse(responseCode = "200", description = "The product as it is now")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "IDEMPOTENT_REQUEST_RUNNING: the first request with this key runs")
    @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED: the key came with another request")
    public Response count(
            @PathParam("productId") long productId,
            @NotNull @Valid StockCount count,
            @HeaderParam(IdempotencyKey.HEADER) @IdempotencyKey String key,
            @Context SecurityContext caller) {
        long admin = AdminCaller.number(caller);
        IdempotentRequest request = new IdempotentRequest(admin, key, "PUT " + path(productId), count);
        return RepeatableResponse.of(
                Response.Status.OK,
                requests.once(
                        request,
                        ProductView.class,
                        () -> stock.count(productId, count.counted(), Note.of(count.note()), admin)));
    }

    private static String path(long productId) {
        return "products/" + productId + "/stock";
    }
}
