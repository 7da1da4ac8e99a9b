package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import kr.ilovepet.platform.json.Json;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Sends requests about one payment to Toss. It never retries by itself: a request may be repeated under its stored
 * idempotency key only. While Toss does not respond, the circuit breaker saves the waiting; the bulkhead keeps a slow
 * Toss from taking more threads than the worker has.
 */
@ApplicationScoped
public class TossConnection {

    @Inject
    private TossHttp http;

    @Inject
    private InstantSource clock;

    /**
     * Sends the request and waits for the response.
     *
     * @return a payment or an error
     * @throws NoResponseException when none came; Toss may have done what it was asked
     */
    @CircuitBreaker(
            failOn = {NoResponseException.class, TimeoutException.class},
            requestVolumeThreshold = 10,
            failureRatio = 0.8,
            delay = 3,
            delayUnit = ChronoUnit.SECONDS)
    @Bulkhead(16)
    // Longer than the read time-out, which ends no response that has begun and never finishes.
    @Timeout(value = 75, unit = ChronoUnit.SECONDS)
    public TossResponse send(TossRequest request) throws NoResponseException {
        Instant calledAt = clock.instant();
        HttpResponse<String> response = request.isLookUp()
                ? http.get(request.path())
                : http.post(request.path(), request.body(), request.idempotencyKey());
        return read(response, calledAt, Duration.between(calledAt, clock.instant()));
    }

    private static TossResponse read(HttpResponse<String> response, Instant calledAt, Duration took) {
        String traceId = TossHttp.traceId(response);
        int status = response.statusCode();
        try {
            JsonNode json = Json.lenient().readTree(response.body());
            if (status == 200) {
                return TossResponse.of(TossPayment.of(json, calledAt), status, traceId, calledAt, took);
            }
            return TossResponse.error(
                    json.path("code").asText(TossResponse.UNREADABLE),
                    json.path("message").asText(null),
                    status,
                    traceId,
                    calledAt,
                    took);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return TossResponse.error(TossResponse.UNREADABLE, e.getMessage(), status, traceId, calledAt, took);
        }
    }
}
