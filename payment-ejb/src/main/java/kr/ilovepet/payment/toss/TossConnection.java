package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import kr.ilovepet.platform.json.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Sends requests to Toss over HTTP. It never retries by itself: a request may be repeated under its stored idempotency
 * key only. While Toss does not respond, the circuit breaker saves the waiting; the bulkhead keeps a slow Toss from
 * taking more threads than the worker has.
 */
@ApplicationScoped
public class TossConnection {

    private static final String TRACE_ID = "x-tosspayments-trace-id";

    @Inject
    @ConfigProperty(name = "toss.api.url")
    private String address;

    @Inject
    @ConfigProperty(name = "toss.secret.key")
    private String secretKey;

    @Inject
    @ConfigProperty(name = "toss.connect.timeout.seconds", defaultValue = "3")
    private long connectSeconds;

    @Inject
    @ConfigProperty(name = "toss.read.timeout.seconds", defaultValue = "60")
    private long readSeconds;

    @Inject
    private InstantSource clock;

    private HttpClient http;
    private String authorization;

    @PostConstruct
    void open() {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(connectSeconds))
                .build();
        byte[] credentials = (secretKey + ":").getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

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
        try {
            HttpResponse<String> response =
                    http.send(httpRequest(request), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return read(response, calledAt, Duration.between(calledAt, clock.instant()));
        } catch (IOException e) {
            throw new NoResponseException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("interrupted", e);
        }
    }

    private HttpRequest httpRequest(TossRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(address + request.path()))
                .timeout(Duration.ofSeconds(readSeconds))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
        return request.isLookUp()
                ? http.GET().build()
                : http.header("Content-Type", "application/json")
                        .header("Idempotency-Key", request.idempotencyKey().value())
                        .POST(BodyPublishers.ofString(request.body()))
                        .build();
    }

    private static TossResponse read(HttpResponse<String> response, Instant calledAt, Duration took) {
        String traceId = response.headers().firstValue(TRACE_ID).orElse(null);
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
