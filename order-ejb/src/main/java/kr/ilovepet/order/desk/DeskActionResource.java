package kr.ilovepet.order.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.function.Function;
import java.util.stream.Stream;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.order.checkout.Contention;
import kr.ilovepet.order.checkout.OrderResource;
import kr.ilovepet.order.checkout.OrderResource.State;
import kr.ilovepet.order.checkout.PrepareRequest.Item;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.Caller;
import kr.ilovepet.order.orders.CallerOf;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.platform.idempotency.IdempotentRequest;
import kr.ilovepet.platform.problem.Problem;

/** What admins do with one order. */
@Path("orders")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class DeskActionResource {

    private static final String ORDER = "{orderId:[0-9]{16,20}}";
    private static final String KEY = "Idempotency-Key";

    @Inject
    private DeskWork work;

    @Inject
    private AnsweredWork answered;

    @Inject
    private AttentionList attention;

    @Inject
    private Contention contention;

    @Context
    private SecurityContext security;

    @POST
    @Path(ORDER + "/refunds")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refund(
            @PathParam("orderId") String orderId,
            @NotNull @Valid PartialRefund wanted,
            @HeaderParam(KEY) @Size(min = 1, max = 200) @Pattern(regexp = "\\p{ASCII}*") String key) {
        return once(
                orderId,
                key,
                wanted,
                admin -> work.refundPart(admin, orderId, wanted.amount(), wanted.reason(), pieces(wanted.restock())));
    }

    @POST
    @Path(ORDER + "/restock")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response restock(
            @PathParam("orderId") String orderId,
            @NotNull @Valid Restock wanted,
            @HeaderParam(KEY) @Size(min = 1, max = 200) @Pattern(regexp = "\\p{ASCII}*") String key) {
        return once(
                orderId, key, wanted, admin -> work.restock(admin, orderId, pieces(wanted.items()), wanted.reason()));
    }

    @POST
    @Path(ORDER + "/repeat")
    public State repeat(@PathParam("orderId") String orderId) {
        return done(orderId, admin -> work.repeat(orderId));
    }

    @POST
    @Path(ORDER + "/attention/{reason:[A-Z_]{1,40}}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public State resolve(
            @PathParam("orderId") String orderId,
            @PathParam("reason") String reason,
            @NotNull @Valid Resolution resolution) {
        AttentionReason known = Stream.of(AttentionReason.values())
                .filter(found -> found.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such reason"));
        return done(orderId, admin -> attention.resolve(admin, orderId, known, resolution.note()));
    }

    private Response once(String orderId, String key, Object wanted, Function<Caller, OrderStatus> action) {
        Caller admin = CallerOf.request(security);
        String target = wanted.getClass().getSimpleName() + " " + orderId;
        IdempotentRequest request = new IdempotentRequest(admin.userId(), key, target, wanted);
        AnsweredWork.Done done = contention.meet(() -> answered.once(request, orderId, () -> action.apply(admin)));
        Response.ResponseBuilder answer = Response.ok(new State(orderId, done.status()));
        return (done.repeated() ? answer.header(OrderResource.REPLAYED, "true") : answer).build();
    }

    private State done(String orderId, Function<Caller, OrderStatus> action) {
        Caller admin = CallerOf.request(security);
        return new State(orderId, contention.meet(() -> action.apply(admin)));
    }

    private static Pieces pieces(List<Item> items) {
        return items == null
                ? null
                : Pieces.of(items.stream()
                        .map(item -> new OrderItem(item.productId(), item.quantity()))
                        .toList());
    }

    /**
     * A part of the amount, in won, goes back.
     *
     * @param restock pieces that go back into stock then; empty or null for none, and if that ends the order while it
     *     still holds pieces, a person is asked about them
     */
    public record PartialRefund(
            @NotNull @Min(1) Long amount,
            @NotBlank @Size(max = 200) String reason,
            @Size(max = 50) List<@NotNull @Valid Item> restock) {}

    /** Pieces go back into stock; null for all that the order still holds. */
    public record Restock(
            @Size(min = 1, max = 50) List<@NotNull @Valid Item> items,
            @NotBlank @Size(max = 200) String reason) {}

    /** What was done about it. */
    public record Resolution(@NotBlank @Size(max = 500) String note) {}
}
