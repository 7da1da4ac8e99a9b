package kr.ilovepet.payment.toss;

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
import java.util.Base64;
import kr.ilovepet.payment.domain.IdempotencyKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Toss over HTTP: its address, the secret key, and the time-outs. It never tries anything twice. */
@ApplicationScoped
public class TossHttp {

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
     * Reads something.
     *
     * @param path below the address of the API, with its query
     * @throws NoResponseException when no response came
     */
    HttpResponse<String> get(String path) throws NoResponseException {
        return send(request(path).GET());
    }

    /**
     * Asks Toss to do something.
     *
     * @param body JSON
     * @throws NoResponseException when no response came; Toss may have done it
     */
    HttpResponse<String> post(String path, String body, IdempotencyKey key) throws NoResponseException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.value())
                .POST(BodyPublishers.ofString(body)));
    }

    /** Toss's id of the call; null where it gave none. */
    static String traceId(HttpResponse<String> response) {
        return response.headers().firstValue(TRACE_ID).orElse(null);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(readSeconds))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws NoResponseException {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new NoResponseException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("interrupted", e);
        }
    }
}
