package kr.ilovepet.storefront.services;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import kr.ilovepet.platform.fault.Faults;

/**
 * One request to a service, which is sent to its instances one after the other until one has answered it. All of them
 * together have the time of the request.
 */
final class Attempts {

    private static final int SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;

    /** With which the listener of an instance says that no application has seen the request. */
    private static final String UNREAD = "X-Request-Unread";

    /** Time for an attempt that begins at the last moment: none at all is refused by the client. */
    private static final Duration LEAST = Duration.ofMillis(10);

    private final HttpClient client;
    private final String application;
    private final ServiceRequest request;
    private final List<ServiceInstance> candidates;
    private final FailingInstances failing;
    private final RetryBudget budget;
    private final long begun = System.nanoTime();
    private int next;

    Attempts(
            HttpClient client,
            String application,
            ServiceRequest request,
            List<ServiceInstance> candidates,
            FailingInstances failing,
            RetryBudget budget) {
        this.client = client;
        this.application = application;
        this.request = request;
        this.candidates = candidates;
        this.failing = failing;
        this.budget = budget;
    }

    /** Sends it; see {@link LoadBalancer#send}. */
    CompletableFuture<HttpResponse<byte[]>> send() {
        return attempt(null);
    }

    private CompletableFuture<HttpResponse<byte[]>> attempt(Throwable before) {
        if (next == candidates.size()) {
            return CompletableFuture.failedFuture(
                    before == null || notSent(before) ? new NoInstanceException(application, before) : before);
        }
        ServiceInstance instance = candidates.get(next++);
        try {
            return client.sendAsync(request.within(left().plus(LEAST)).to(instance), BodyHandlers.ofByteArray())
                    .handle((response, failure) -> failure == null
                            ? answered(instance, response)
                            : failed(instance, Faults.unwrapped(failure)))
                    .thenCompose(Function.identity());
        } catch (IllegalArgumentException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> failed(ServiceInstance instance, Throwable cause) {
        boolean notSent = notSent(cause);
        failing.failed(instance, notSent);
        boolean again = notSent || connectionBroke(cause) && request.repeatable() && mayRepeat();
        return again && left().isPositive() ? attempt(cause) : CompletableFuture.failedFuture(cause);
    }

    /** An answer that another instance would not give is asked for there, and is the answer where that gives none. */
    private CompletableFuture<HttpResponse<byte[]>> answered(ServiceInstance instance, HttpResponse<byte[]> response) {
        boolean unread = response.headers().firstValue(UNREAD).isPresent();
        if (!unread && !(request.reads() && ofThisInstance(response))) {
            failing.answered(instance);
            return CompletableFuture.completedFuture(response);
        }
        failing.failed(instance, false);
        return mayRepeat()
                ? attempt(null).exceptionally(failure -> response)
                : CompletableFuture.completedFuture(response);
    }

    private boolean mayRepeat() {
        return next < candidates.size() && left().isPositive() && budget.take();
    }

    /** Of the time for the request. */
    private Duration left() {
        return request.timeout().minusNanos(System.nanoTime() - begun);
    }

    /** Whether it may be no answer of the application: one that is being stopped has an empty page for everything. */
    private static boolean ofThisInstance(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case BAD_GATEWAY, UNAVAILABLE -> true;
            case SERVER_ERROR -> response.body().length == 0;
            default -> false;
        };
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
