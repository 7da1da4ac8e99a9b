package kr.ilovepet.storefront.orders;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.storefront.cart.Cart;
import kr.ilovepet.storefront.cart.CartClient;
import kr.ilovepet.storefront.cart.CurrentCart;
import kr.ilovepet.storefront.orders.OrderProgress.View;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.security.LoginRedirect;
import kr.ilovepet.storefront.security.MembersOnly;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Htmx;

/**
 * The part of a waiting page that changes, sent as soon as the order is in another phase. It is a long poll of the
 * order service and no thread waits for it here: what is needed of the request is read before, the fragment is rendered
 * after. Where a service is away the response is 503; the page says so and asks again by itself.
 */
@MembersOnly
@RequestScoped
@Path("orders/{orderId: [A-Za-z0-9_-]{6,64}}/progress")
public class OrderProgressResource {

    private static final Logger LOG = Logger.getLogger(OrderProgressResource.class.getName());
    private static final int RETRY_SECONDS = 1;

    @Inject
    private OrderClient orders;

    @Inject
    private TossWidget toss;

    @Inject
    private CartClient carts;

    @Inject
    private OrderProgressFragment fragment;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private HttpServletRequest request;

    @Resource
    private ManagedExecutorService executor;

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public CompletionStage<Response> progress(
            @PathParam("orderId") String orderId,
            @QueryParam("view") String view,
            @QueryParam("after") String after,
            @QueryParam("since") String since) {
        Waiting waiting = new Waiting(
                "PAY".equals(view) ? View.PAY : View.ORDER,
                WaitingSince.parse(since),
                SignedInMember.in(request).orElseThrow(),
                currentCaller.get(),
                request.getSession());
        Response login = LoginRedirect.from(request);
        String state = after != null && after.matches("[A-Z_]{1,40}") ? after : "CREATED";
        Instant until = OrderProgress.waitUntil(waiting.since(), Instant.now());
        return orders.orderAfter(orderId, state, until, waiting.caller())
                .thenCompose(order -> orders.paymentAsync(order, waiting.caller())
                        .thenApply(payment -> waiting.progress(order, payment, toss)))
                .thenApplyAsync(progress -> response(waiting.finish(progress, carts), waiting.language()), executor)
                .exceptionally(failure -> refused(failure, waiting.session(), login));
    }

    private Response response(OrderProgress progress, Locale language) {
        if (progress.pastPayment()) {
            return Htmx.redirect("/orders/" + progress.order().orderId());
        }
        return Response.status(progress.waiting() ? 200 : Htmx.STOP_POLLING)
                .entity(fragment.render(progress, language))
                .build();
    }

    private static Response refused(Throwable failure, HttpSession session, Response login) {
        Throwable cause = Faults.unwrapped(failure);
        if (cause instanceof ServiceProblemException problem) {
            if (problem.status() == 401) {
                SignedInMember.forgetIn(session);
                return login;
            }
            return Htmx.redirect("/orders");
        }
        if (cause instanceof ServiceUnavailableException) {
            LOG.log(Level.WARNING, "A waiting page has to ask again: {0}", cause.getMessage());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .entity("")
                    .build();
        }
        throw failure instanceof CompletionException known ? known : new CompletionException(failure);
    }

    /** What is needed of the request after its thread has left it. */
    private record Waiting(View view, Instant since, SignedInMember member, CallerContext caller, HttpSession session) {

        Locale language() {
            return caller.language();
        }

        OrderProgress progress(Order order, Payment payment, TossWidget toss) {
            TossWidgetOptions form = view == View.PAY ? toss.of(order, member, language()) : null;
            return new OrderProgress(order, view, since, Instant.now(), payment, form, null);
        }

        /** What was bought has left the cart: the head of the page shows what is left, if the cart can be had. */
        OrderProgress finish(OrderProgress progress, CartClient carts) {
            if (progress.order().phase() != OrderPhase.CONFIRMED) {
                return progress;
            }
            try {
                Cart left = carts.get(caller, null);
                CurrentCart.count(session, left);
                return progress.with(left);
            } catch (ServiceUnavailableException | ServiceProblemException failure) {
                LOG.log(Level.WARNING, "What is left in a cart cannot be shown: {0}", failure.getMessage());
                return progress;
            }
        }
    }
}
