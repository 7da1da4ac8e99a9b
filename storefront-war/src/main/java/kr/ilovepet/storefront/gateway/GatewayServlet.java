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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.address.ClientAddress;
import kr.ilovepet.storefront.services.LoadBalancer;
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

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Logger LOG = Logger.getLogger(GatewayServlet.class.getName());

    @Inject
    private transient LoadBalancer balancer;

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(EXCHANGE_TIMEOUT.toMillis());
        AtomicBoolean completed = new AtomicBoolean();
        Trace trace = Trace.current();
        exchange.addListener(new ExchangeTimeout(exchange, completed));
        Route route = Route.of(request.getRequestURI()).orElse(null);
        if (route == null) {
            end(exchange, completed, GatewayResponse.of(Problem.notFound("Nothing is found at this address")));
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            end(
                    exchange,
                    completed,
                    GatewayResponse.of(Problem.of(405, "METHOD_NOT_ALLOWED", "This method is not taken here")));
            return;
        }
        String method = request.getMethod();
        Route whole = route.withQuery(request.getQueryString());
        Map<String, List<String>> headers = GatewayHeaders.toService(request, addresses.of(request));
        boolean authenticated = request.getHeader("Authorization") != null;
        RequestBodyReader.read(request, BodyLimit.of(request.getMethod(), route, authenticated, exchange))
                .thenCompose(body -> balancer.send(
                        whole.application(), new ServiceRequest(method, whole.path(), headers, body, RESPONSE_TIMEOUT)))
                .handle((received, failure) -> response(method, route, trace, received, failure))
                .thenAccept(sent -> end(exchange, completed, sent));
    }

    /**
     * The response. A request that may have changed something is logged, so that everything that follows from it can be
     * found by its trace. The thread may be another than that of the request.
     */
    private static GatewayResponse response(
            String method, Route route, Trace trace, HttpResponse<byte[]> received, Throwable failure) {
        Trace.begin(trace.traceparent());
        try {
            GatewayResponse response =
                    failure == null ? GatewayResponse.of(received) : GatewayResponse.of(failure, route, trace);
            LOG.log(
                    SAFE_METHODS.contains(method) ? Level.FINE : Level.INFO,
                    "{0} {1} responded with {2}",
                    new Object[] {method, route.path(), response.status()});
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
