package kr.ilovepet.order.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.stream.Stream;
import kr.ilovepet.order.audit.AuditedOrders;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.overdue.OverdueCommands;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.LockRetry;
import kr.ilovepet.order.request.OrderState;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.platform.validation.PlainText;
import kr.ilovepet.platform.validation.VisibleText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What admins do with an order that does not go on by itself. */
@Path("orders")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders, for admins")
public class AdminActionResource {

    @Inject
    private OverdueCommands commands;

    @Inject
    private AttentionList attention;

    @Inject
    private UnknownOrderList unknownOrders;

    @Inject
    private AuditedOrders audited;

    @Inject
    private LockRetry lockRetry;

    @Context
    private SecurityContext security;

    @POST
    @Path("{orderId:" + OrderNumber.PATTERN + "}/repeat")
    @Operation(summary = "Repeat every command of the order that has no reply yet")
    @APIResponse(responseCode = "200", description = "The state of the order now")
    @APIResponse(responseCode = "404", description = "There is no such order")
    @APIResponse(responseCode = "409", description = "No reply is awaited for this order")
    public OrderState repeat(@PathParam("orderId") String orderId) {
        OrderNumber number = new OrderNumber(orderId);
        return OrderState.of(
                number,
                lockRetry.run(() -> audited.change("order.repeat", number, null, () -> commands.repeatAll(number))));
    }

    @POST
    @Path("{orderId:" + OrderNumber.PATTERN + "}/attention/{reason:[A-Z_]{1,40}}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a reason off the list of what needs a person")
    @APIResponse(responseCode = "200", description = "The state of the order now")
    @APIResponse(responseCode = "404", description = "The order is not on the list for this reason")
    public OrderState resolve(
            @PathParam("orderId") String orderId,
            @PathParam("reason") String reason,
            @NotNull @Valid Resolution resolution) {
        OrderNumber number = new OrderNumber(orderId);
        AttentionReason known = Stream.of(AttentionReason.values())
                .filter(found -> found.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> RequestRefusedException.notFound("There is no such reason"));
        Caller admin = Caller.of(security);
        return OrderState.of(
                number,
                lockRetry.run(() -> audited.change(
                        "order.resolve",
                        number,
                        resolution,
                        () -> attention.resolve(admin, number, known, resolution.note()))));
    }

    @POST
    @Path("unknown/{id:[0-9]{1,18}}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take an unknown order off the list of what needs a person")
    @APIResponse(responseCode = "200", description = "What was known of it")
    @APIResponse(responseCode = "404", description = "There is no such unknown order on the list")
    @APIResponse(responseCode = "409", description = "WRONG_STATE: money or goods of it are on their way back")
    public UnknownOrderView closeUnknown(@PathParam("id") long id, @NotNull @Valid Resolution resolution) {
        return lockRetry.run(() -> unknownOrders.close(id, resolution));
    }

    /** What was done about it. */
    public record Resolution(
            @VisibleText @PlainText @Size(max = 500) String note) {}
}
