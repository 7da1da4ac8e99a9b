package kr.ilovepet.toss.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A shop, a shopper and a tester at once: whatever a test wants to ask of a running sandbox. */
final class Caller {

    static final String SECRET = "test_gsk_sandbox";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String origin;

    Caller(String origin) {
        this.origin = origin;
    }

    /** A payment that a shopper authenticated. */
    String authorized(String orderId, long amount) {
        return put("POST", "/sandbox/authorize", "{\"orderId\":\"%s\",\"amount\":%d}".formatted(orderId, amount))
                .json()
                .get("paymentKey")
                .textValue();
    }

    /** A payment whose window is open, as the browser SDK makes it. */
    String opened(String orderId, String orderName, String method, long amount, String successUrl) {
        return put("POST", "/v2/payments", """
                {"clientKey":"test_gck_sandbox","method":"%s","amount":%d,"orderId":"%s","orderName":"%s",
                 "successUrl":"%s","failUrl":"http://shop.example/fail"}""".formatted(method, amount, orderId, orderName, successUrl))
                .json()
                .get("paymentKey")
                .textValue();
    }

    Response confirm(String paymentKey, String orderId, long amount, String... headers) {
        return send(post("/v1/payments/confirm", confirmation(paymentKey, orderId, amount), headers));
    }

    Response confirmRaw(String body) {
        return send(post("/v1/payments/confirm", body));
    }

    CompletableFuture<Response> confirmLater(String paymentKey, String orderId, long amount, String... headers) {
        return CLIENT.sendAsync(
                        post("/v1/payments/confirm", confirmation(paymentKey, orderId, amount), headers),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(Response::new);
    }

    Response cancel(String paymentKey, String body, String... headers) {
        return send(post("/v1/payments/" + paymentKey + "/cancel", body, headers));
    }

    Response get(String path, String... headers) {
        return send(with(request(path).GET(), headers)
                .header("Authorization", basic(SECRET + ":"))
                .build());
    }

    Response plain(String path) {
        return send(request(path).GET().build());
    }

    /** A call of the sandbox's own endpoints, or any other with a JSON body. */
    Response put(String method, String path, String body) {
        return send(request(path)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** A button of the hosted page. */
    Response choose(String paymentKey, String outcome) {
        return send(request("/v2/checkout/" + paymentKey)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("outcome=" + outcome))
                .build());
    }

    Response authorizedBy(String authorization) {
        HttpRequest.Builder request = request("/v1/payments/nothing").GET();
        return send((authorization == null ? request : request.header("Authorization", authorization)).build());
    }

    JsonNode ledgerEntryOf(String orderId) {
        for (JsonNode payment : plain("/sandbox/payments").json().get("payments")) {
            if (payment.get("orderId").textValue().equals(orderId)) {
                return payment;
            }
        }
        throw new AssertionError("No payment of " + orderId);
    }

    void fault(String body) {
        put("PUT", "/sandbox/faults", body);
    }

    void clock(long offsetSeconds) {
        put("PUT", "/sandbox/clock", "{\"offsetSeconds\":" + offsetSeconds + "}");
    }

    static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String confirmation(String paymentKey, String orderId, long amount) {
        return "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}".formatted(paymentKey, orderId, amount);
    }

    private HttpRequest post(String path, String body, String... headers) {
        HttpRequest.Builder request = with(request(path).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
        boolean signed = List.of(headers).contains("Authorization");
        return (signed ? request : request.header("Authorization", basic(SECRET + ":"))).build();
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private static Response send(HttpRequest request) {
        try {
            return new Response(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A response with its JSON. */
    record Response(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String body() {
            return http.body();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(http.body(), e);
            }
        }

        String text(String member) {
            return json().get(member).asText();
        }

        /** Status and code, such as {@code 403 REJECT_CARD_PAYMENT}. */
        String error() {
            return status() + " " + text("code");
        }
    }
}
