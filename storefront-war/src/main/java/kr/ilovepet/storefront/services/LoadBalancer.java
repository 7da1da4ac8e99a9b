package kr.ilovepet.storefront.services;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends a request to one of a service's instances without a waiting thread, and to the next one when an instance cannot
 * be reached, or says that no application has read the request. A request that an instance may have handled already is
 * sent to another only if it is repeatable and the connection broke, or if it only reads and the answer is one of an
 * instance that is being stopped or cannot work: 502, 503, or 500 without a body. Repeats have a {@link RetryBudget},
 * and {@linkplain FailingInstances instances that fail} are left out for a while.
 */
@ApplicationScoped
public class LoadBalancer {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    @Inject
    private ServiceRegistry instances;

    private final FailingInstances failing = new FailingInstances(System::nanoTime);
    private final Map<String, RetryBudget> budgets = new ConcurrentHashMap<>();
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
        RetryBudget budget = budgets.computeIfAbsent(application, any -> new RetryBudget());
        budget.earn();
        List<ServiceInstance> candidates = failing.order(instances.of(application), request.reads());
        return new Attempts(client, application, request, candidates, failing, budget).send();
    }
}
