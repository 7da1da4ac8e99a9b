package kr.ilovepet.order.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where members see their orders; admins see every order. */
@Path("orders")
@ApplicationScoped
@RolesAllowed("customer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class OrderResource {

    private static final long RESPONSE_MARGIN_SECONDS = 5;

    @Inject
    private OrderViews orders;

    @Inject
    private LongPolls longPolls;

    @Inject
    private LongPollPlaces places;

    @Context
    private SecurityContext security;

    @GET
    @Path("{orderId:" + OrderNumber.PATTERN + "}")
    @Operation(
            summary = "An order",
            description =
                    "With wait and after, the response comes when the order has another state or the time is over, which"
                            + " may be up to a fifth shorter; with until=resting too, not for a state that a reply of"
                            + " another service ends.")
    @APIResponse(
            responseCode = "200",
            description = "The order as it is now",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(responseCode = "400", description = "wait, after or until is not valid")
    @APIResponse(responseCode = "404", description = "There is no such order, or it is not the caller's")
    @APIResponse(
            responseCode = "429",
            description = "Too many requests of this member, or in all, wait already (TOO_MANY_LONG_POLLS); see"
                    + " Retry-After. Without wait the order is shown at once.")
    public void find(
            @PathParam("orderId") String orderId,
            @Parameter(description = "Seconds to wait for another state, at most 25") @QueryParam("wait") String wait,
            @Parameter(description = "The state that the caller knows") @QueryParam("after") String after,
            @Parameter(description = "resting: pass over CREATED, VALIDATION_SUCCESS, DECREASE_STOCK, PAYMENT_PENDING")
                    @QueryParam("until")
                    String until,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Suspended AsyncResponse response) {
        OrderNumber number = new OrderNumber(orderId);
        Caller caller = Caller.of(security);
        FailureTexts texts = FailureTexts.accepting(language);
        Optional<LongPoll> poll = LongPoll.of(wait, after, until);
        LongPredicate visible = owner -> caller.admin() || owner == caller.userId();
        if (poll.isEmpty()) {
            response.resume(orders.find(number, texts)
                    .filter(order -> visible.test(order.userId()))
                    .orElseThrow(RequestRefusedException::noSuchOrder));
            return;
        }
        // The long poll ends in time by itself; this is for the moment in which the instance stops.
        response.setTimeout(LongPoll.LONGEST.toSeconds() + RESPONSE_MARGIN_SECONDS, TimeUnit.SECONDS);
        waiting(caller, () -> longPolls.await(number, poll.get(), texts, visible))
                .thenApply(order -> order.orElseThrow(RequestRefusedException::noSuchOrder))
                .whenComplete((order, failed) -> resume(response, order, failed));
    }

    @GET
    @Operation(summary = "A page of the caller's orders, newest first")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", description = "page or size is not valid")
    public Page<OrderView> list(
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return orders.ofMember(
                Caller.of(security).userId(), PageRequest.of(page, size), FailureTexts.accepting(language));
    }

    /** Waits in one of the caller's places. */
    private <T> CompletableFuture<T> waiting(Caller caller, Supplier<CompletableFuture<T>> wait) {
        Runnable release = places.take(caller.userId());
        try {
            return wait.get().whenComplete((answer, failed) -> release.run());
        } catch (RuntimeException failed) {
            release.run();
            throw failed;
        }
    }

    private static void resume(AsyncResponse response, OrderView order, Throwable failed) {
        if (failed == null) {
            response.resume(order);
        } else {
            response.resume(failed instanceof CompletionException ? failed.getCause() : failed);
        }
    }
}
