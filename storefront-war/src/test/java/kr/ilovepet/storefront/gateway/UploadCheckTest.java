package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.ConnectException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.services.LoadBalancer;
import kr.ilovepet.storefront.services.ServiceRequest;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;

class UploadCheckTest {

    private static final String PICTURES = "/api/products/12/pictures";

    private CompletableFuture<HttpResponse<byte[]>> member =
            answer(200, "{\"userId\":1,\"roles\":[\"user\",\"admin\"]}");
    private int asked;
    private final UploadCheck check = Fakes.inject(new UploadCheck(), new LoadBalancer() {
        @Override
        public CompletableFuture<HttpResponse<byte[]>> send(String application, ServiceRequest request) {
            asked++;
            return member;
        }
    });

    @Test
    void anAdminMaySendAPicture() {
        assertThat(refusal(PICTURES, 5_000_000)).isEmpty();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void nobodyElseMay() {
        member = answer(200, "{\"userId\":2,\"roles\":[\"user\"]}");
        assertThat(refusal(PICTURES, 5_000_000).orElseThrow().status()).isEqualTo(403);

        member = answer(401, "{\"status\":401}");
        assertThat(refusal(PICTURES, 5_000_000).orElseThrow().status()).isEqualTo(401);
    }

    @Test
    void norWhoseTokenCannotBeSent() {
        member = CompletableFuture.failedFuture(new IllegalArgumentException("invalid header value"));

        assertThat(refusal(PICTURES, 5_000_000).orElseThrow().status()).isEqualTo(400);
    }

    @Test
    void aPictureIsReadWhereNobodyCanBeAsked() {
        member = CompletableFuture.failedFuture(new ConnectException());
        assertThat(refusal(PICTURES, 5_000_000)).isEmpty();

        member = answer(503, "");
        assertThat(refusal(PICTURES, 5_000_000)).isEmpty();
    }

    @Test
    void whatTakesNoPlaceIsNotAskedAbout() {
        assertThat(refusal(PICTURES, BodyLimit.USUAL)).isEmpty();
        assertThat(refusal("/api/orders/prepare", 60_000)).isEmpty();
        assertThat(asked).isZero();
    }

    @Test
    void fewAreAskedAboutAtOnce() {
        Map<Integer, Optional<GatewayResponse>> inside = new HashMap<>();
        UploadCheck busy = new UploadCheck();
        Fakes.inject(busy, new LoadBalancer() {
            @Override
            public CompletableFuture<HttpResponse<byte[]>> send(String application, ServiceRequest request) {
                int number = ++asked;
                inside.put(number, refusal(busy, PICTURES, 5_000_000));
                return member;
            }
        });

        assertThat(refusal(busy, PICTURES, 5_000_000)).isEmpty();
        assertThat(asked).isEqualTo(4);
        assertThat(inside.get(4).orElseThrow().status()).isEqualTo(503);
        assertThat(refusal(PICTURES, 5_000_000)).as("afterwards").isEmpty();
    }

    private Optional<GatewayResponse> refusal(String path, long length) {
        return refusal(check, path, length);
    }

    private static Optional<GatewayResponse> refusal(UploadCheck by, String path, long length) {
        HttpServletRequest request = Fakes.of(HttpServletRequest.class, (method, given) -> switch (method) {
            case "getMethod" -> "POST";
            case "getHeader" -> given[0].equals("Authorization") ? "Bearer token" : null;
            case "getContentLengthLong" -> length;
            default -> throw new AssertionError(method);
        });
        return by.refusal(request, Route.of(path).orElseThrow(), "192.0.2.1");
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<HttpResponse<byte[]>> answer(int status, String body) {
        return CompletableFuture.completedFuture(Fakes.of(HttpResponse.class, (method, given) -> switch (method) {
            case "statusCode" -> status;
            case "body" -> body.getBytes(StandardCharsets.UTF_8);
            case "headers" -> HttpHeaders.of(Map.of(), (name, value) -> true);
            default -> throw new AssertionError(method);
        }));
    }
}
