package kr.ilovepet.storefront.gateway;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.address.CallerAddress;
import kr.ilovepet.storefront.services.Balancer;
import kr.ilovepet.storefront.services.Call;

/**
 * The public address of the services' JSON APIs. Passes a request on to an instance that lives and its answer back; the
 * services themselves check tokens and permissions. Cookies never pass, in either direction.
 */
@WebServlet(
        urlPatterns = {"/api/*", "/user-service/*", "/product-service/*", "/order-service/*", "/payment-service/*"},
        asyncSupported = true)
public class GatewayServlet extends HttpServlet {

    /** Longer than the longest held poll, 25 s. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration EXCHANGE_TIMEOUT = ANSWER_TIMEOUT.plusSeconds(10);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Inject
    private transient Balancer balancer;

    @Inject
    private transient CallerAddress addresses;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AsyncContext exchange = request.startAsync(request, response);
        exchange.setTimeout(EXCHANGE_TIMEOUT.toMillis());
        AtomicBoolean answered = new AtomicBoolean();
        Trace trace = Trace.current();
        exchange.addListener(new SlowExchange(exchange, answered));
        Route route = Route.of(request.getRequestURI()).orElse(null);
        if (route == null) {
            end(exchange, answered, Answer.of(Problem.notFound("Nothing is found at this address")));
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            end(exchange, answered, Answer.of(Problem.of(405, "METHOD_NOT_ALLOWED", "This method is not taken here")));
            return;
        }
        Route whole = route.withQuery(request.getQueryString());
        Map<String, List<String>> headers = Headers.toService(request, addresses.of(request));
        boolean named = request.getHeader("Authorization") != null;
        BodyReader.read(request, BodyLimit.of(request.getMethod(), route, named, exchange))
                .thenCompose(body -> balancer.send(
                        whole.application(),
                        new Call(request.getMethod(), whole.path(), headers, body, ANSWER_TIMEOUT)))
                .handle((answer, failure) -> failure == null ? Answer.of(answer) : Answer.of(failure, whole, trace))
                .thenAccept(answer -> end(exchange, answered, answer));
    }

    /** Answers unless somebody has: the time-out and a late answer may meet. */
    static void end(AsyncContext exchange, AtomicBoolean answered, Answer answer) {
        if (answered.compareAndSet(false, true)) {
            AnswerWriter.write(exchange, answer);
        }
    }
}
