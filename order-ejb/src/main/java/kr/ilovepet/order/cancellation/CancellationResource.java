package kr.ilovepet.order.cancellation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Supplier;
import kr.ilovepet.order.audit.AuditedOrders;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.LockRetry;
import kr.ilovepet.order.request.OrderState;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where shoppers cancel their own orders, and admins any order. */
@Path("orders")
@ApplicationScoped
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class CancellationResource {

    @Inject
    private CancellationLimit limit;

    @Inject
    private OrderCancellation cancellation;

    @Inject
    private AuditedOrders audited;

    @Inject
    private LockRetry lockRetry;

    @Context
    private SecurityContext security;

    @POST
    @Path("{orderId:" + OrderNumber.PATTERN + "}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Cancel an order",
            description = "An unpaid order is canceled at once, a paid one when its money is refunded.")
    @APIResponse(responseCode = "200", description = "The state of the order now")
    @APIResponse(responseCode = "400", description = "The caller may not choose about the stock")
    @APIResponse(responseCode = "404", description = "There is no such order, or it is not the caller's")
    @APIResponse(responseCode = "409", description = "It cannot be canceled now; the problem names its state")
    @APIResponse(responseCode = "429", description = "Too many cancellations (TOO_MANY_REQUESTS); see Retry-After")
    public OrderState cancel(@PathParam("orderId") String orderId, @NotNull @Valid Cancel request) {
        Caller caller = Caller.of(security);
        limit.count(caller.userId());
        OrderNumber number = new OrderNumber(orderId);
        RestockChoice choice = RestockChoice.of(request.restock());
        Supplier<OrderStatus> change = () -> cancellation.cancel(caller, number, request.reason(), choice);
        return OrderState.of(
                number,
                lockRetry.run(caller.admin() ? () -> audited.change("order.cancel", number, request, change) : change));
    }

    /**
     * Why the order is canceled; shown to Toss.
     *
     * @param restock whether the goods return into stock, which only admins choose; null is
     *     {@link RestockChoice#UNSTATED}
     */
    public record Cancel(
            @VisibleText @PlainText @Size(max = 200) String reason, Boolean restock) {}
}
