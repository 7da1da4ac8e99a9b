package kr.ilovepet.storefront.gateway;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.limit.Limits;
import kr.ilovepet.platform.limit.Refusal;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.address.ClientAddress;
import kr.ilovepet.storefront.address.RequestLimit;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.LoadBalancer;
import kr.ilovepet.storefront.services.PublicReads;
import kr.ilovepet.storefront.services.ServiceRequest;

/**
 * The public address of the services' JSON APIs. Passes a request on to a live instance and its response back; the
 * services themselves check tokens and permissions. Cookies are passed in neither direction.
 */
@WebServlet(
        urlPatterns = {"/api/*", "/user-service/*", "/product-service/*", "/order-service/*", "/payment-service/*"},
        asyncSupported = true)
public class GatewayServlet extends HttpServlet {

    /** Longer than the longest long poll, 25 s. */
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration EXCHANGE_TIMEOUT = RESPONSE_TIMEOUT.plusSeconds(10);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Logger LOG = Logger.getLogger(GatewayServlet.class.getName());

    @Inject
    private transient LoadBalancer balancer;

    @Inject
    private transient PublicReads publicReads;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    private transient RequestLimit limit;

    @Inject
    private transient UploadCheck uploads;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route route = Route.of(request.getRequestURI()).orElse(null);
        String method = request.getMethod();
        if (route != null && METHODS.contains(method)) {
            pass(request, response, route.withQuery(request.getQueryString()));
            return;
        }
        Problem problem = route == null
                ? Problem.notFound("Nothing is found at this address")
                : Problem.of(405, "METHOD_NOT_ALLOWED", "This method is not taken here");
        respondAtOnce(request, response, GatewayResponse.of(problem));
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, Route route) throws IOException {
        Optional<Refusal> refusal = limit.count(request);
        if (refusal.isPresent()) {
            respondAtOnce(request, response, GatewayResponse.of(Limits.problem(refusal.get())));
            return;
        }
        Optional<Problem> unread = uploads.refusal(request, route);
        if (unread.isPresent()) {
            respondAtOnce(request, response, GatewayResponse.of(unread.get()));
            return;
        }
        CompletableFuture<HttpResponse<byte[]>> shared = shared(request, route);
        if (shared != null && shared.isDone() && !shared.isCompletedExceptionally()) {
            respondAtOnce(request, response, GatewayResponse.of(shared.join()));
            return;
        }
        String method = request.getMethod();
        AtomicBoolean completed = new AtomicBoolean();
        AsyncContext exchange = exchange(request, response);
        exchange.addListener(new ExchangeTimeout(exchange, completed));
        Trace trace = Trace.current();
        (shared != null ? shared : send(request, route, exchange))
                .handle((received, failure) -> response(method, route, trace, received, failure))
                .thenAccept(answer -> end(exchange, completed, answer));
    }

    /** The answer that everybody gets; null where this request may get another. */
    private CompletableFuture<HttpResponse<byte[]>> shared(HttpServletRequest request, Route route) {
        if (!request.getMethod().equals("GET")
                || !publicReads.covers(route.application(), route.path())
                || !GatewayHeaders.anonymous(request)) {
            return null;
        }
        return publicReads.get(
                route.path(),
                () -> new CallerContext(null, Locale.ROOT, addresses.of(request), Trace.current()),
                RESPONSE_TIMEOUT);
    }

    /** Sends the request to its service, after its body has arrived if it has one. */
    private CompletableFuture<HttpResponse<byte[]>> send(HttpServletRequest request, Route route, AsyncContext exchange)
            throws IOException {
        String application = route.application();
        ServiceRequest toService = new ServiceRequest(
                request.getMethod(),
                route.path(),
                GatewayHeaders.toService(request, addresses.of(request)),
                null,
                RESPONSE_TIMEOUT);
        CompletableFuture<HttpResponse<byte[]>> received;
        if (RequestBodyReader.hasBody(request)) {
            boolean authenticated = request.getHeader("Authorization") != null;
            BodyLimit limit = BodyLimit.of(request.getMethod(), route, authenticated, exchange);
            received = RequestBodyReader.read(request, limit)
                    .thenCompose(body -> balancer.send(application, toService.with(body)));
        } else {
            received = balancer.send(application, toService);
        }
        return toService.reads()
                ? received
                : received.whenComplete((response, failure) -> publicReads.forget(application));
    }

    /** Responds on this thread, without an asynchronous exchange unless the client is slow. */
    private static void respondAtOnce(HttpServletRequest request, HttpServletResponse response, GatewayResponse answer)
            throws IOException {
        if (!ResponseWriter.writtenAtOnce(response, answer)) {
            end(exchange(request, response), new AtomicBoolean(), answer);
        }
    }

    private static AsyncContext exchange(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(EXCHANGE_TIMEOUT.toMillis());
        return exchange;
    }

    /**
     * The response. A request that may have changed something is logged, so that everything that follows from it can be
     * found by its trace, and so is a failure. The thread may be another than that of the request.
     */
    private static GatewayResponse response(
            String method, Route route, Trace trace, HttpResponse<byte[]> received, Throwable failure) {
        boolean reads = ServiceRequest.safe(method);
        if (failure == null && reads) {
            return GatewayResponse.of(received);
        }
        Trace.begin(trace.traceparent());
        try {
            GatewayResponse response =
                    failure == null ? GatewayResponse.of(received) : GatewayResponse.of(failure, route, trace);
            if (!reads) {
                LOG.log(Level.INFO, "{0} {1} responded with {2}", new Object[] {method, route.path(), response.status()
                });
            }
            return response;
        } finally {
            Trace.end();
        }
    }

    /** Writes the response unless one was written: a time-out and a late response may coincide. */
    static void end(AsyncContext exchange, AtomicBoolean completed, GatewayResponse response) {
        if (completed.compareAndSet(false, true)) {
            ResponseWriter.write(exchange, response);
        }
    }
}
