package kr.ilovepet.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ilovepet.platform.json.Json;

/**
 * The JSON API as one caller sees it, of a service alone or of the whole shop.
 *
 * @param root what paths are below, such as {@code http://localhost:8000/api/}
 * @param headers that every request carries
 * @param http sends the requests, from an address of its own
 */
public record Api(URI root, Map<String, String> headers, HttpClient http) {

    private static final HttpClient ANYBODY = client().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Somebody who is not logged in. */
    public static Api guest(URI root) {
        return new Api(root, Map.of(), ANYBODY);
    }

    /**
     * Somebody who is not logged in, at the instance under a container test. (The address that Arquillian offers is the
     * machine's own; the instance listens on the loopback alone.)
     */
    public static Api guestOfContainer(String contextRoot) {
        return guest(
                URI.create("http://127.0.0.1:" + System.getProperty("micro.http.port") + "/" + contextRoot + "/api/"));
    }

    /** The same caller with a token. */
    public Api withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    /** The same caller with another header. */
    public Api withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(root, more, http);
    }

    /** The same caller at an address of his own, where nobody else's requests are counted as his. */
    public Api elsewhere() {
        return new Api(root, headers, OwnAddress.give(client(), root).build());
    }

    public ApiResponse get(String path) {
        return exchange(request(path).GET());
    }

    public ApiResponse post(String path, String json) {
        return exchange(json(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public ApiResponse put(String path, String json) {
        return exchange(json(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends bytes as they are. */
    public ApiResponse upload(String path, String mediaType, byte[] body) {
        return exchange(request(path)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public ApiResponse delete(String path) {
        return exchange(request(path).DELETE());
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path)).timeout(TIMEOUT);
        headers.forEach(request::header);
        return request;
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
    }

    private ApiResponse exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new ApiResponse(response.statusCode(), json(response), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return Json.lenient().readTree(response.body());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
