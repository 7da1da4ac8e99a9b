package kr.ilovepet.catalog.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;

/** Sends and fetches bytes as one caller of the API. */
public record PictureClient(Api caller) {

    /**
     * As the gateway asks. To a request for an upgrade the container sends long bodies without their type and length.
     */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Posts a file; whatever it is, it is said to be a PNG. */
    public ApiResponse upload(String path, byte[] file) {
        HttpResponse<String> response = exchange(
                request(path).header("Content-Type", "image/png").POST(HttpRequest.BodyPublishers.ofByteArray(file)),
                HttpResponse.BodyHandlers.ofString());
        try {
            return new ApiResponse(response.statusCode(), Json.lenient().readTree(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + response.body(), e);
        }
    }

    /** Fetches a file unless it still has this tag. */
    public HttpResponse<byte[]> fetch(String path, String tag) {
        return exchange(request(path).header("If-None-Match", tag).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(caller.root().resolve(path)).timeout(Duration.ofSeconds(120));
        caller.headers().forEach(request::header);
        return request;
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
