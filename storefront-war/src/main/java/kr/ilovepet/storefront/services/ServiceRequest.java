package kr.ilovepet.storefront.services;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.platform.security.SafeMethods;

/**
 * A request to a service, not yet addressed to an instance.
 *
 * @param method HTTP method
 * @param path path below the service's context root, with its query
 * @param headers names and values to send
 * @param body the body, or null for none
 * @param timeout how long to wait for the whole response
 */
public record ServiceRequest(
        String method, String path, Map<String, List<String>> headers, byte[] body, Duration timeout) {

    private static final String PREPARE = "/api/orders/prepare";
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    /** The same request with a body. */
    public ServiceRequest with(byte[] content) {
        return new ServiceRequest(method, path, headers, content, timeout);
    }

    /** The same request with less time. */
    ServiceRequest within(Duration left) {
        return left.compareTo(timeout) < 0 ? new ServiceRequest(method, path, headers, body, left) : this;
    }

    /** Whether the request changes nothing, by its method. */
    public boolean reads() {
        return safe(method);
    }

    /** Whether a request with this method changes nothing (RFC 9110, section 9.2.1). */
    public static boolean safe(String method) {
        return SafeMethods.include(method);
    }

    /**
     * Whether the request may be sent to another instance although one may have handled it: its method is idempotent,
     * or it places an order with an idempotency key.
     */
    boolean repeatable() {
        return REPEATABLE.contains(method)
                || path.equals(PREPARE) && headers.keySet().stream().anyMatch("Idempotency-Key"::equalsIgnoreCase);
    }

    HttpRequest to(ServiceInstance instance) {
        HttpRequest.Builder request = HttpRequest.newBuilder(instance.uri(path))
                .timeout(timeout)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }
}
