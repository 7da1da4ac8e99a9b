package kr.ilovepet.storefront.gateway;

import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.services.NoInstanceException;

/** The response to a client: that of a service, or a problem of the gateway. */
record GatewayResponse(int status, Map<String, List<String>> headers, byte[] body) {

    private static final Logger LOG = Logger.getLogger(GatewayResponse.class.getName());

    static GatewayResponse of(HttpResponse<byte[]> response) {
        return new GatewayResponse(
                response.statusCode(),
                GatewayHeaders.toCaller(response.headers().map()),
                response.body());
    }

    static GatewayResponse of(Problem problem) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of(GatewayHeaders.named("application/problem+json")));
        headers.put("Cache-Control", List.of("no-store"));
        problem.retryAfter().ifPresent(seconds -> headers.put("Retry-After", List.of(seconds)));
        if (problem.status() == 413) {
            headers.put("Connection", List.of("close"));
        }
        byte[] body = Json.write(problem.body()).getBytes(StandardCharsets.UTF_8);
        return new GatewayResponse(problem.status(), headers, body);
    }

    /** The response where a service gave none. */
    static GatewayResponse of(Throwable thrown, Route route, Trace trace) {
        Throwable failure = Faults.unwrapped(thrown);
        if (failure instanceof Problem problem) {
            return of(problem);
        }
        if (failure instanceof IllegalArgumentException) {
            return of(Problem.of(400, "BAD_REQUEST", "The request has a header or a query that cannot be passed on"));
        }
        LOG.log(Level.WARNING, () -> route.application() + " did not respond, trace " + trace.id() + ": " + failure);
        if (failure instanceof NoInstanceException) {
            return of(Problem.of(503, "SERVICE_UNAVAILABLE", "This part of the shop is away for a moment"));
        }
        return failure instanceof HttpTimeoutException || failure instanceof TimeoutException
                ? of(Problem.of(504, "SERVICE_TIMEOUT", "This part of the shop took too long to answer"))
                : of(Problem.of(502, "BAD_GATEWAY", "This part of the shop broke off its answer"));
    }
}
