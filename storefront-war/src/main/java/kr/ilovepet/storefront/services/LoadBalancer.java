package kr.ilovepet.storefront.services;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.platform.fault.Faults;

/**
 * Sends a request to one of a service's instances without a waiting thread, and to the next one when an instance cannot
 * be reached. A request that an instance may have handled already is sent to another only if it is repeatable.
 */
@ApplicationScoped
public class LoadBalancer {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    @Inject
    private ServiceRegistry instances;

    private HttpClient client;

    @PostConstruct
    void open() {
        // A request goes out on the thread that sends it and the response is read on the client's own: neither blocks,
        // and a pool between them would be two changes of thread for each call.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Runnable::run)
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    /**
     * Sends a request. What depends on the result must not block: it runs on the common pool, where the client hands
     * responses over, and that has a single thread on two cores.
     *
     * @return the response, whatever its status; fails with {@link NoInstanceException} when no instance could be
     *     reached, with {@link HttpTimeoutException} when the response took too long, with another {@link IOException}
     *     when the connection broke, with {@link IllegalArgumentException} when the request has a header or a query
     *     that cannot be sent
     */
    public CompletableFuture<HttpResponse<byte[]>> send(String application, ServiceRequest request) {
        return attempt(application, instances.of(application), 0, request, null);
    }

    private CompletableFuture<HttpResponse<byte[]>> attempt(
            String application, List<ServiceInstance> candidates, int next, ServiceRequest request, Throwable before) {
        if (next == candidates.size()) {
            return CompletableFuture.failedFuture(
                    before == null || notSent(before) ? new NoInstanceException(application, before) : before);
        }
        HttpRequest addressed;
        try {
            addressed = request.to(candidates.get(next));
        } catch (IllegalArgumentException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
        return client.sendAsync(addressed, BodyHandlers.ofByteArray()).exceptionallyCompose(failure -> {
            Throwable cause = Faults.unwrapped(failure);
            return notSent(cause) || (connectionBroke(cause) && request.repeatable())
                    ? attempt(application, candidates, next + 1, request, cause)
                    : CompletableFuture.failedFuture(cause);
        });
    }

    /**
     * The connection was never established. A connect time-out is a ConnectException inside an
     * HttpConnectTimeoutException.
     */
    private static boolean notSent(Throwable failure) {
        return Faults.is(failure, ConnectException.class);
    }

    private static boolean connectionBroke(Throwable failure) {
        return failure instanceof IOException && !(failure instanceof HttpTimeoutException);
    }
}
