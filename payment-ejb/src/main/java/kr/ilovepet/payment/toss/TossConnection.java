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
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import kr.ilovepet.platform.json.Json;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Speaks HTTP with Toss. It never tries again by itself: only the stored idempotency key may decide about that. While
 * Toss does not answer, the circuit breaker spares everybody the waiting; the bulkhead keeps a slow Toss from taking
 * more threads than the worker has.
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
     * Sends the call and waits for the answer.
     *
     * @return a payment or an error
     * @throws NoAnswerException when none came; Toss may have done what it was asked nevertheless
     */
    @CircuitBreaker(
            failOn = {NoAnswerException.class, TimeoutException.class},
            requestVolumeThreshold = 10,
            failureRatio = 0.8,
            delay = 3,
            delayUnit = ChronoUnit.SECONDS)
    @Bulkhead(16)
    // Longer than the time-out of the read: it only ends an answer that begins and never finishes.
    @Timeout(value = 75, unit = ChronoUnit.SECONDS)
    public TossReply send(TossCall call) throws NoAnswerException {
        Instant calledAt = Instant.now();
        try {
            return read(http.send(request(call), BodyHandlers.ofString(StandardCharsets.UTF_8)), calledAt);
        } catch (IOException e) {
            throw new NoAnswerException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted", e);
        }
    }

    private HttpRequest request(TossCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + call.path()))
                .timeout(Duration.ofSeconds(readSeconds))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
        return call.looksUp()
                ? request.GET().build()
                : request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", call.idempotencyKey())
                        .POST(BodyPublishers.ofString(call.body()))
                        .build();
    }

    private static TossReply read(HttpResponse<String> answer, Instant calledAt) {
        String traceId = answer.headers().firstValue(TRACE_ID).orElse(null);
        int status = answer.statusCode();
        try {
            JsonNode json = Json.lenient().readTree(answer.body());
            if (status == 200) {
                return TossReply.of(TossPayment.of(json), status, traceId, calledAt);
            }
            return TossReply.error(
                    json.path("code").asText(TossReply.UNREADABLE),
                    json.path("message").asText(null),
                    status,
                    traceId,
                    calledAt);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return TossReply.error(TossReply.UNREADABLE, e.getMessage(), status, traceId, calledAt);
        }
    }
}
