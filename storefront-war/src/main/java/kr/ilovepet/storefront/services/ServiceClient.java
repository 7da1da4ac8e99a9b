package kr.ilovepet.storefront.services;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kr.ilovepet.platform.json.Json;

/** JSON calls of pages to services, each behind the bulkhead of its service. */
@ApplicationScoped
public class ServiceClient {

    static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    /**
     * Longer than a service waits for a row that somebody else is changing ({@code innodb-lock-wait-timeout} of the
     * databases, 10 s), and for its work: nobody is told that there was no response to a change that then succeeds.
     */
    private static final Duration CHANGE_TIMEOUT = Duration.ofSeconds(15);

    @Inject
    private LoadBalancer balancer;

    @Inject
    private Bulkhead bulkhead;

    @Inject
    private PublicReads publicReads;

    /**
     * Reads what a service has at a path.
     *
     * @throws ServiceProblemException see {@link #await}
     * @throws ServiceUnavailableException see {@link #await}
     */
    public <T> T get(String application, String path, CallerContext caller, Class<T> type) {
        return await(getAsync(application, path, caller, ResponseReader.of(type), READ_TIMEOUT));
    }

    /** Reads what a service has at a path, in the usual time and without waiting for it. */
    public <T> CompletableFuture<T> getAsync(String application, String path, CallerContext caller, Class<T> type) {
        return getAsync(application, path, caller, ResponseReader.of(type), READ_TIMEOUT);
    }

    /** Does the same for a type with parameters. */
    public <T> CompletableFuture<T> getAsync(
            String application, String path, CallerContext caller, TypeReference<T> type) {
        return getAsync(application, path, caller, ResponseReader.of(type), READ_TIMEOUT);
    }

    /** Does the same with a timeout of its own. */
    public <T> CompletableFuture<T> getAsync(
            String application, String path, CallerContext caller, TypeReference<T> type, Duration timeout) {
        return getAsync(application, path, caller, ResponseReader.of(type), timeout);
    }

    /**
     * Reads what is the same for everybody at a covered path of the catalog; see {@link PublicReads}. Who asks does not
     * matter for the answer.
     */
    public <T> CompletableFuture<T> getPublic(
            String application, String path, CallerContext caller, TypeReference<T> type) {
        return getPublic(application, path, caller, ResponseReader.of(type));
    }

    /** Does the same for what is much at once, such as the products of a whole cart. */
    public <T> CompletableFuture<T> getPublicMany(
            String application, String path, CallerContext caller, TypeReference<T> type) {
        return ResponseReader.of(type)
                .read(
                        application,
                        bulkhead.largeCall(application, () -> publicReads.get(path, () -> caller, READ_TIMEOUT)));
    }

    /** Does the same for a type without parameters. */
    public <T> CompletableFuture<T> getPublic(String application, String path, CallerContext caller, Class<T> type) {
        return getPublic(application, path, caller, ResponseReader.of(type));
    }

    /**
     * Asks a service that responds only when something has happened. Nobody waits for it, so it does not count for the
     * bulkhead.
     */
    public <T> CompletableFuture<T> longPoll(
            String application, String path, CallerContext caller, Class<T> type, Duration timeout) {
        ServiceRequest request = new ServiceRequest("GET", path, caller.headers(), null, timeout);
        return ResponseReader.of(type).read(application, balancer.send(application, request));
    }

    /** Sends an object as JSON, or nothing where it is null. See {@link #await} for what is thrown. */
    public <T> T send(
            String application, String method, String path, CallerContext caller, Object body, Class<T> type) {
        return send(application, method, path, caller, body, type, Map.of());
    }

    /** Does the same with further headers. */
    public <T> T send(
            String application,
            String method,
            String path,
            CallerContext caller,
            Object body,
            Class<T> type,
            Map<String, String> furtherHeaders) {
        Map<String, List<String>> headers = headers(caller, furtherHeaders);
        byte[] bytes = null;
        if (body != null) {
            headers.put("Content-Type", List.of("application/json"));
            bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        }
        Duration timeout = method.equals("GET") ? READ_TIMEOUT : CHANGE_TIMEOUT;
        return await(
                call(application, new ServiceRequest(method, path, headers, bytes, timeout), ResponseReader.of(type)));
    }

    /** Posts bytes that are no JSON, with further headers. See {@link #await} for what is thrown. */
    public <T> T sendBytes(
            String application,
            String path,
            CallerContext caller,
            String mediaType,
            byte[] body,
            Class<T> type,
            Map<String, String> furtherHeaders,
            Duration timeout) {
        Map<String, List<String>> headers = headers(caller, furtherHeaders);
        headers.put("Content-Type", List.of(mediaType));
        return await(
                call(application, new ServiceRequest("POST", path, headers, body, timeout), ResponseReader.of(type)));
    }

    /**
     * Waits for a response.
     *
     * @throws ServiceProblemException the service did not do it, and says why
     * @throws ServiceUnavailableException the service did not respond, or with a 5xx
     */
    public static <T> T await(CompletableFuture<T> response) {
        try {
            return response.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private <T> CompletableFuture<T> getAsync(
            String application, String path, CallerContext caller, ResponseReader<T> reader, Duration timeout) {
        return call(application, new ServiceRequest("GET", path, caller.headers(), null, timeout), reader);
    }

    private <T> CompletableFuture<T> getPublic(
            String application, String path, CallerContext caller, ResponseReader<T> reader) {
        return reader.read(
                application, bulkhead.call(application, () -> publicReads.get(path, () -> caller, READ_TIMEOUT)));
    }

    private <T> CompletableFuture<T> call(String application, ServiceRequest request, ResponseReader<T> reader) {
        CompletableFuture<HttpResponse<byte[]>> response =
                bulkhead.call(application, () -> balancer.send(application, request));
        return reader.read(
                application,
                request.reads() ? response : response.whenComplete((sent, failure) -> publicReads.forget(application)));
    }

    private static Map<String, List<String>> headers(CallerContext caller, Map<String, String> further) {
        Map<String, List<String>> headers = caller.headers();
        further.forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }
}
