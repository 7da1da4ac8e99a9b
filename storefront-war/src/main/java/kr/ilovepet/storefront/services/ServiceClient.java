package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kr.ilovepet.platform.json.Json;

/** JSON calls of pages to services. */
@ApplicationScoped
public class ServiceClient {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    /**
     * Longer than a service waits for a row that somebody else is changing ({@code innodb-lock-wait-timeout} of the
     * databases, 10 s), and for its work: nobody is told that there was no answer to a change that then succeeds.
     */
    private static final Duration CHANGE_TIMEOUT = Duration.ofSeconds(15);

    @Inject
    private LoadBalancer balancer;

    @Inject
    private Bulkhead bulkhead;

    /** What a service has at a path. See {@link #await} for what is thrown. */
    public <T> T get(String application, String path, Caller caller, Class<T> type) {
        return await(getLater(application, path, caller, type, READ_TIMEOUT));
    }

    /** The same without waiting. */
    public <T> CompletableFuture<T> getLater(
            String application, String path, Caller caller, Class<T> type, Duration timeout) {
        return call(application, new ServiceRequest("GET", path, caller.headers(), null, timeout), typeOf(type));
    }

    /**
     * The same for a question that the service holds until something happens: no thread waits, and it takes no place.
     */
    public <T> CompletableFuture<T> getHeld(
            String application, String path, Caller caller, Class<T> type, Duration timeout) {
        ServiceRequest call = new ServiceRequest("GET", path, caller.headers(), null, timeout);
        return read(application, balancer.send(application, call), typeOf(type));
    }

    /** The same for a type with parameters, in the usual time. */
    public <T> CompletableFuture<T> getLater(String application, String path, Caller caller, TypeReference<T> type) {
        return getLater(application, path, caller, type, READ_TIMEOUT);
    }

    /** The same in a time of its own. */
    public <T> CompletableFuture<T> getLater(
            String application, String path, Caller caller, TypeReference<T> type, Duration timeout) {
        return call(
                application,
                new ServiceRequest("GET", path, caller.headers(), null, timeout),
                Json.lenient().getTypeFactory().constructType(type));
    }

    /** Sends bytes that are no JSON, with further headers. See {@link #await} for what is thrown. */
    public <T> T sendBytes(
            String application,
            String path,
            Caller caller,
            String mediaType,
            byte[] body,
            Class<T> type,
            Map<String, String> further,
            Duration timeout) {
        Map<String, List<String>> headers = caller.headers();
        further.forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Content-Type", List.of(mediaType));
        return await(call(application, new ServiceRequest("POST", path, headers, body, timeout), typeOf(type)));
    }

    /** Sends something and returns the answer. See {@link #await} for what is thrown. */
    public <T> T send(String application, String method, String path, Caller caller, Object body, Class<T> type) {
        return send(application, method, path, caller, body, type, Map.of());
    }

    /** The same with further headers. */
    public <T> T send(
            String application,
            String method,
            String path,
            Caller caller,
            Object body,
            Class<T> type,
            Map<String, String> further) {
        Map<String, List<String>> headers = caller.headers();
        further.forEach((name, value) -> headers.put(name, List.of(value)));
        byte[] bytes = null;
        if (body != null) {
            headers.put("Content-Type", List.of("application/json"));
            bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        }
        Duration timeout = method.equals("GET") ? READ_TIMEOUT : CHANGE_TIMEOUT;
        return await(call(application, new ServiceRequest(method, path, headers, bytes, timeout), typeOf(type)));
    }

    /**
     * Waits for the answer.
     *
     * @throws ServiceProblemException the service refused
     * @throws ServiceUnavailableException the service did not answer, or with a 5xx
     */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private static JavaType typeOf(Class<?> type) {
        return Json.lenient().getTypeFactory().constructType(type);
    }

    private <T> CompletableFuture<T> call(String application, ServiceRequest call, JavaType type) {
        return read(application, bulkhead.call(application, () -> balancer.send(application, call)), type);
    }

    private static <T> CompletableFuture<T> read(
            String application, CompletableFuture<HttpResponse<byte[]>> coming, JavaType type) {
        return coming.handle((answer, failure) -> {
            if (failure != null) {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                throw new ServiceUnavailableException(application, cause);
            }
            return ServiceClient.<T>read(application, answer, type);
        });
    }

    private static <T> T read(String application, HttpResponse<byte[]> answer, JavaType type) {
        int status = answer.statusCode();
        if (status >= 500) {
            throw new ServiceUnavailableException(application, status);
        }
        if (status >= 400) {
            throw new ServiceProblemException(status, problem(answer.body()));
        }
        try {
            return type.hasRawClass(Void.class) ? null : Json.lenient().readValue(answer.body(), type);
        } catch (IOException e) {
            throw new ServiceUnavailableException(application, e);
        }
    }

    /** A refusal without a readable problem is still a refusal. */
    private static JsonNode problem(byte[] body) {
        try {
            JsonNode read = Json.lenient().readTree(new String(body, StandardCharsets.UTF_8));
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
