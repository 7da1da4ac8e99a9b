package kr.ilovepet.order.cancellation;

import static kr.ilovepet.order.request.IdempotencyHeaders.KEY;
import static kr.ilovepet.order.request.IdempotencyHeaders.KEY_PATTERN;
import static kr.ilovepet.order.request.IdempotencyHeaders.MAX_KEY_LENGTH;
import static kr.ilovepet.order.request.IdempotencyHeaders.REPLAYED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.ilovepet.order.audit.AuditedOrders;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Requester;
import kr.ilovepet.order.domain.StockDecision;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.IdempotentOrderRequests;
import kr.ilovepet.order.request.ItemRequest;
import kr.ilovepet.order.request.LockRetry;
import kr.ilovepet.order.request.OrderState;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.idempotency.IdempotentResponse;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where admins refund parts of orders and return goods into stock. */
@Path("orders")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders, for admins")
public class RefundResource {

    @Inject
    private PartialRefunds refunds;

    @Inject
    private Restocking restocking;

    @Inject
    private IdempotentOrderRequests requests;

    @Inject
    private AuditedOrders audited;

    @Inject
    private LockRetry lockRetry;

    @Context
    private SecurityContext security;

    @PathParam("orderId")
    private String orderId;

    @POST
    @Path("{orderId:" + OrderNumber.PATTERN + "}/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Refund a part of an order",
            description = "Once for each Idempotency-Key. The order ends CANCELED when nothing is left.")
    @APIResponse(
            responseCode = "200",
            description = "Requested; the state of the order now",
            content = @Content(schema = @Schema(implementation = OrderState.class)))
    @APIResponse(responseCode = "400", description = "It is more than is left of the money or the goods")
    @APIResponse(responseCode = "404", description = "There is no such order")
    @APIResponse(responseCode = "409", description = "The order is not paid, or has an open refund")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key came before with another request")
    public Response refund(
            @NotNull @Valid PartialRefund wanted,
            @HeaderParam(KEY) @Size(min = 1, max = MAX_KEY_LENGTH) @Pattern(regexp = KEY_PATTERN) String key) {
        StockDecision stock = wanted.restock() == null
                ? StockDecision.undecided()
                : StockDecision.returning(ItemRequest.sum(wanted.restock()));
        return once(
                "order.refund",
                key,
                wanted,
                () -> refunds.refund(number(), new Won(wanted.amount()), requester(wanted.reason()), stock));
    }

    @POST
    @Path("{orderId:" + OrderNumber.PATTERN + "}/restock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Return goods of a refunded order into stock", description = "Once for each Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "Requested; the state of the order now",
            content = @Content(schema = @Schema(implementation = OrderState.class)))
    @APIResponse(responseCode = "400", description = "It is more than the order still holds")
    @APIResponse(responseCode = "404", description = "There is no such order")
    @APIResponse(responseCode = "409", description = "Nothing was refunded, or money or goods are on their way")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key came before with another request")
    public Response restock(
            @NotNull @Valid Restock wanted,
            @HeaderParam(KEY) @Size(min = 1, max = MAX_KEY_LENGTH) @Pattern(regexp = KEY_PATTERN) String key) {
        Optional<Quantities> quantities = Optional.ofNullable(wanted.items()).map(ItemRequest::sum);
        return once(
                "order.restock",
                key,
                wanted,
                () -> restocking.restock(number(), quantities, requester(wanted.reason())));
    }

    private Response once(String action, String key, Object wanted, Supplier<OrderStatus> change) {
        String target = wanted.getClass().getSimpleName() + " " + orderId;
        IdempotentRequest request = new IdempotentRequest(Caller.of(security).userId(), key, target, wanted);
        IdempotentResponse<OrderState> result = lockRetry.run(() -> requests.once(
                request,
                OrderState.class,
                () -> OrderState.of(number(), audited.change(action, number(), wanted, change))));
        Response.ResponseBuilder response = Response.ok(result.body());
        return (result.repeated() ? response.header(REPLAYED, "true") : response).build();
    }

    private OrderNumber number() {
        return new OrderNumber(orderId);
    }

    private Requester requester(String reason) {
        return new Requester(Caller.of(security).userId(), reason);
    }

    /**
     * A part of the amount, in won, is refunded.
     *
     * @param restock what returns into stock then. Empty for nothing, null where that is not decided; if either ends
     *     the order while it still holds goods, a person is asked about them
     */
    public record PartialRefund(
            @NotNull @Min(1) Long amount,
            @VisibleText @PlainText @Size(max = 200) String reason,
            @Size(max = ItemRequest.MAX_PRODUCTS) List<@NotNull @Valid ItemRequest> restock) {}

    /** Goods return into stock; without items, all that the order still holds. */
    public record Restock(
            @Size(min = 1, max = ItemRequest.MAX_PRODUCTS) List<@NotNull @Valid ItemRequest> items,
            @VisibleText @PlainText @Size(max = 200) String reason) {}
}
