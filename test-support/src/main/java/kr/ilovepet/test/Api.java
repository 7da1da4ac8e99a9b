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
 * @param root    what paths are below, such as {@code http://localhost:8000/api/}
 * @param headers that every request carries
 */
public record Api(URI root, Map<String, String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    /** What came back; {@code json} is a missing node where the body is not JSON. */
    public record Answer(int status, JsonNode json, HttpResponse<String> raw) {

        /** The code of a problem. */
        public String code() {
            return json.path("code").asText();
        }

        /** The text of a member. */
        public String text(String member) {
            return json.path(member).asText();
        }
    }

    /** Somebody who is not logged in. */
    public static Api guest(URI root) {
        return new Api(root, Map.of());
    }

    /**
     * Somebody who is not logged in, at the instance under a container test. (The address that Arquillian offers is the
     * machine's own; the instance listens on the loopback alone.)
     */
    public static Api guestOfContainer(String contextRoot) {
        return guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.http.port") + "/" + contextRoot + "/api/"));
    }

    /** The same caller with a token. */
    public Api withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    /** The same caller with another header. */
    public Api withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(root, more);
    }

    public Answer get(String path) {
        return exchange(request(path).GET());
    }

    public Answer post(String path, String json) {
        return exchange(json(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) {
        return exchange(json(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends bytes as they are. */
    public Answer upload(String path, String mediaType, byte[] body) {
        return exchange(request(path)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer delete(String path) {
        return exchange(request(path).DELETE());
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(path)).timeout(LONGEST_ANSWER);
        headers.forEach(request::header);
        return request;
    }

    private static Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.lenient().readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
