package kr.ilovepet.payment.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import kr.ilovepet.platform.json.Json;

/**
 * The Toss sandbox as a test uses it: the shopper who authenticates, faults, what Toss holds, and changes made at Toss
 * itself.
 */
public final class TossSandboxClient {

    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String root = System.getProperty("toss.api.url");

    /** What Toss holds of one payment; the status is empty where it was never approved. */
    public record TossEntry(String status, long approved, long canceled, int approvals) {}

    /** A shopper authenticates, which gives the key of the payment. */
    public String authorize(String orderId, long amount) {
        return authorize(orderId, amount, "");
    }

    /** The same with further members of the request, such as {@code ,"refusal":"INVALID_PASSWORD"}. */
    public String authorize(String orderId, long amount, String more) {
        return call(
                        "POST",
                        "/sandbox/authorize",
                        "{\"orderId\":\"%s\",\"amount\":%d%s}".formatted(orderId, amount, more))
                .path("paymentKey")
                .asText();
    }

    /** Injects a fault, such as {@code "operation":"confirm","kind":"lostResponse","next":1}. */
    public void fault(String members) {
        call("PUT", "/sandbox/faults", "{" + members + "}");
    }

    /** Ends all faults. */
    public void noFaults() {
        call("DELETE", "/sandbox/faults", null);
    }

    /** What Toss holds of the payment with this key. */
    public TossEntry entry(String paymentKey) {
        for (JsonNode payment : call("GET", "/sandbox/payments", null).path("payments")) {
            if (payment.path("paymentKey").asText().equals(paymentKey)) {
                return new TossEntry(
                        payment.path("status").asText(),
                        payment.path("approvedAmount").asLong(),
                        payment.path("canceledAmount").asLong(),
                        payment.path("approvals").asInt());
            }
        }
        throw new AssertionError("Toss does not know " + paymentKey);
    }

    /** Charges without the shop. */
    public void confirm(String paymentKey, String orderId, long amount) {
        call(
                "POST",
                "/v1/payments/confirm",
                "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}".formatted(paymentKey, orderId, amount));
    }

    /** Gives money back without the shop. */
    public void cancel(String paymentKey, long amount) {
        call(
                "POST",
                "/v1/payments/" + paymentKey + "/cancel",
                "{\"cancelReason\":\"at Toss\",\"cancelAmount\":%d}".formatted(amount));
    }

    private JsonNode call(String method, String path, String body) {
        String credentials = Base64.getEncoder().encodeToString("test_gsk_sandbox:".getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(root + path))
                            .timeout(RESPONSE_TIMEOUT)
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Basic " + credentials)
                            .method(
                                    method,
                                    body == null
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
            }
            return Json.lenient().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
