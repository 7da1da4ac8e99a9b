package kr.ilovepet.order.placement;

import static kr.ilovepet.order.request.IdempotencyHeaders.KEY;
import static kr.ilovepet.order.request.IdempotencyHeaders.KEY_PATTERN;
import static kr.ilovepet.order.request.IdempotencyHeaders.MAX_KEY_LENGTH;
import static kr.ilovepet.order.request.IdempotencyHeaders.REPLAYED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.order.cart.CartKey;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.OrderState;
import kr.ilovepet.platform.idempotency.IdempotentResponse;
import kr.ilovepet.platform.limit.ClientAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where members place orders. */
@Path("orders")
@ApplicationScoped
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class PlacementResource {

    @Inject
    private PlacementLimit limit;

    @Inject
    private OrderPlacement placement;

    @Context
    private SecurityContext security;

    @POST
    @Path("prepare")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Place an order",
            description =
                    "The order is stored as CREATED; its products are verified and its payment is prepared after that."
                            + " With expectedAmount it ends VALIDATION_FAILED, unpaid, if catalog quotes another amount.")
    @APIResponse(
            responseCode = "201",
            description = "Placed, now or by an earlier request with the same Idempotency-Key",
            content = @Content(schema = @Schema(implementation = OrderState.class)))
    @APIResponse(
            responseCode = "400",
            description = "The items are not valid; BELOW_MINIMUM_AMOUNT: the expected amount is too small to be paid")
    @APIResponse(
            responseCode = "409",
            description = "CART_CHANGED: the cart is not of that version, the problem has it as it is now;"
                    + " IDEMPOTENT_REQUEST_RUNNING: the first request with this Idempotency-Key is still running")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key came before with another request")
    @APIResponse(responseCode = "429", description = "Too many orders (TOO_MANY_REQUESTS); see Retry-After")
    public Response prepare(
            @NotNull @Valid PrepareRequest request,
            @HeaderParam(KEY) @Size(min = 1, max = MAX_KEY_LENGTH) @Pattern(regexp = KEY_PATTERN) String key,
            @Parameter(
                            description =
                                    "The guest's cart that the goods are in; without it, or when it is empty, they are in the member's own")
                    @HeaderParam("X-Cart-Id")
                    String guestCart,
            @Parameter(hidden = true) @HeaderParam(ClientAddress.HEADER) String forwardedFor) {
        long member = Caller.of(security).userId();
        limit.count(member, ClientAddress.ofForwardedFor(forwardedFor));
        CartKey guest = guestCart == null ? null : CartKey.ofGuest(guestCart);
        IdempotentResponse<OrderState> placed = placement.place(request.toOrder(member, key, guest));
        Response.ResponseBuilder response =
                Response.status(Response.Status.CREATED).entity(placed.body());
        return (placed.repeated() ? response.header(REPLAYED, "true") : response).build();
    }
}
