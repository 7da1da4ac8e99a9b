package kr.ilovepet.order.confirmation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.PaymentKey;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.LockRetry;
import kr.ilovepet.order.request.OrderState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where shoppers come back from Toss. */
@Path("orders")
@ApplicationScoped
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class ConfirmationResource {

    @Inject
    private OrderConfirmation confirmation;

    @Inject
    private LockRetry lockRetry;

    @Context
    private SecurityContext security;

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm the payment of an order",
            description =
                    "Takes the stock and charges the payment after that. The same payment key again changes nothing.")
    @APIResponse(responseCode = "200", description = "The state of the order now")
    @APIResponse(responseCode = "400", description = "The amount is not that of the order")
    @APIResponse(responseCode = "404", description = "There is no such order of the caller")
    @APIResponse(
            responseCode = "409",
            description = "The order is not waiting for a payment; the problem names its state")
    public OrderState confirm(@NotNull @Valid Confirm request) {
        long userId = Caller.of(security).userId();
        OrderNumber number = new OrderNumber(request.orderId());
        PaymentKey paymentKey = new PaymentKey(request.paymentKey());
        return OrderState.of(
                number,
                lockRetry.run(() -> confirmation.confirm(userId, number, paymentKey, new Won(request.amount()))));
    }

    /** What Toss told the shopper's browser. Amount in won. */
    public record Confirm(
            @NotNull @Pattern(regexp = OrderNumber.PATTERN, message = "must be an order number")
            String orderId,

            @NotNull @Pattern(regexp = PaymentKey.PATTERN, message = "must be a payment key of Toss")
            String paymentKey,

            @NotNull @Min(1) Long amount) {}
}
