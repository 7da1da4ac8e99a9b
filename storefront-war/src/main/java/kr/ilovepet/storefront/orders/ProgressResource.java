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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import kr.ilovepet.storefront.cart.Cart;
import kr.ilovepet.storefront.orders.Progress.View;
import kr.ilovepet.storefront.security.Callers;
import kr.ilovepet.storefront.security.LoginRedirect;
import kr.ilovepet.storefront.security.MembersOnly;
import kr.ilovepet.storefront.security.SignedIn;
import kr.ilovepet.storefront.services.Caller;
import kr.ilovepet.storefront.services.Refusal;
import kr.ilovepet.storefront.services.ServiceAway;
import kr.ilovepet.storefront.web.Htmx;

/**
 * The part of a waiting page that changes, answered as soon as the order's state does. The order service holds the
 * question, and no thread waits for it here: what belongs to the request is taken before, the fragment is rendered
 * after.
 */
@MembersOnly
@RequestScoped
@Path("orders/{orderId: [A-Za-z0-9_-]{6,64}}/progress")
public class ProgressResource {

    @Inject
    private OrderClient orders;

    @Inject
    private TossForms toss;

    @Inject
    private Purchase purchase;

    @Inject
    private ProgressFragment fragment;

    @Inject
    private Callers callers;

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
                "PAY".equals(view) ? View.PAY : View.ORDER, Since.parse(since),
                SignedIn.in(request).orElseThrow(), callers.current(), request.getSession());
        Response login = LoginRedirect.from(request);
        String state = after != null && after.matches("[A-Z_]{1,40}") ? after : "CREATED";
        int hold = Progress.holdSeconds(waiting.since(), Instant.now());
        return orders.orderAfter(orderId, state, hold, waiting.caller())
                .thenCompose(order -> orders.paymentLater(order, waiting.caller())
                        .thenApply(payment -> waiting.progress(order, payment, toss)))
                .exceptionallyCompose(failure -> waiting.unanswered(orderId, state, failure))
                .thenApplyAsync(progress -> answer(waiting.finish(progress, purchase), waiting.language()), executor)
                .exceptionally(failure -> refused(failure, waiting.session(), login));
    }

    private Response answer(Progress progress, Locale language) {
        if (progress.belongsElsewhere()) {
            return Htmx.redirect("/orders/" + progress.order().orderId());
        }
        return Response.status(progress.waiting() ? 200 : Htmx.STOP_POLLING)
                .entity(fragment.render(progress, language))
                .build();
    }

    private static Response refused(Throwable failure, HttpSession session, Response login) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            if (refusal.status() == 401) {
                SignedIn.forgetIn(session);
                return login;
            }
            return Htmx.redirect("/orders");
        }
        throw failure instanceof CompletionException known ? known : new CompletionException(failure);
    }

    /** What has to be known of the request when it is no longer at hand. */
    private record Waiting(View view, Instant since, SignedIn member, Caller caller, HttpSession session) {

        Locale language() {
            return caller.language();
        }

        Progress progress(Order order, Payment payment, TossForms toss) {
            TossForm form = view == View.PAY ? toss.of(order, member, language()) : null;
            return new Progress(order, view, since, Instant.now(), payment, form, null, false);
        }

        Progress finish(Progress progress, Purchase purchase) {
            Cart left = purchase.finish(session, progress.order(), caller);
            return left == null ? progress : progress.with(left);
        }

        /** A service that is away for a moment ends nothing: the page asks again. */
        CompletableFuture<Progress> unanswered(String orderId, String state, Throwable failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (!(cause instanceof ServiceAway)) {
                return CompletableFuture.failedFuture(cause);
            }
            Order asBefore = new Order(orderId, state, null, null, null, null, null, null, null);
            return CompletableFuture.completedFuture(
                    new Progress(asBefore, view, since, Instant.now(), null, null, null, true));
        }
    }
}
