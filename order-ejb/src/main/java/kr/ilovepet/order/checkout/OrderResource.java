package kr.ilovepet.order.checkout;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.order.checkout.AcceptedOrders.Accepted;
import kr.ilovepet.order.orders.Caller;
import kr.ilovepet.order.orders.CallerOf;
import kr.ilovepet.order.orders.FailureTexts;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.OrderView;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.waiting.HeldPoll;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import kr.ilovepet.platform.problem.Problem;

/** The orders API, for members; admins see every order. */
@Path("orders")
@RequestScoped
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    private static final String ORDER = "{orderId:[0-9]{16,20}}";

    /** Header of an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    private OrderTaking taking;

    @Inject
    private Orders orders;

    @Inject
    private Checkout checkout;

    @Inject
    private Contention contention;

    @Inject
    private HeldPoll heldPoll;

    @Context
    private SecurityContext security;

    @POST
    @Path("prepare")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response prepare(
            @NotNull @Valid PrepareRequest request,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Pattern(regexp = "\\p{ASCII}*") String key) {
        Accepted accepted = taking.take(request.toOrder(caller().userId(), key));
        Response.ResponseBuilder answer =
                Response.status(Response.Status.CREATED).entity(new State(accepted.orderId(), OrderStatus.CREATED));
        return (accepted.repeated() ? answer.header(REPLAYED, "true") : answer).build();
    }

    @GET
    @Path(ORDER)
    public void find(
            @PathParam("orderId") String orderId,
            @QueryParam("wait") String wait,
            @QueryParam("after") String after,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Suspended AsyncResponse answer) {
        Caller caller = caller();
        FailureTexts texts = FailureTexts.accepting(language);
        heldPoll.answer(answer, orderId, wait, after, () -> visible(orderId, caller, texts));
    }

    @GET
    public Page<OrderView> list(
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return orders.ofMember(caller().userId(), PageRequest.of(page, size), FailureTexts.accepting(language));
    }

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    public State confirm(@NotNull @Valid Confirm request) {
        long userId = caller().userId();
        OrderStatus status = contention.meet(
                () -> checkout.confirm(userId, request.orderId(), request.paymentKey(), request.amount()));
        return new State(request.orderId(), status);
    }

    @POST
    @Path(ORDER + "/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public State cancel(@PathParam("orderId") String orderId, @NotNull @Valid Cancel request) {
        Caller caller = caller();
        return new State(
                orderId, contention.meet(() -> checkout.cancel(caller, orderId, request.reason(), request.restock())));
    }

    private OrderView visible(String orderId, Caller caller, FailureTexts texts) {
        return orders.view(orderId, texts)
                .filter(order -> caller.admin() || order.userId() == caller.userId())
                .orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    private Caller caller() {
        return CallerOf.request(security);
    }

    /** Where an order is. */
    public record State(String orderId, OrderStatus status) {}

    /** The shopper came back from Toss with these. Amount in won. */
    public record Confirm(
            @NotNull @Pattern(regexp = "[0-9]{16,20}", message = "must be an order number")
            String orderId,

            @NotBlank @Size(max = 200) String paymentKey,
            @NotNull @Min(1) Long amount) {}

    /**
     * Why the order is cancelled; shown to Toss.
     *
     * @param restock whether the pieces go back into stock; null means yes, and only admins choose
     */
    public record Cancel(@NotBlank @Size(max = 200) String reason, Boolean restock) {}
}
