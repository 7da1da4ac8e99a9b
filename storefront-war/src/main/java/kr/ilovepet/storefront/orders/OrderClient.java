package kr.ilovepet.storefront.orders;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.Link;

/** Calls of the shop's pages to the order service, and to the payment service for the payment of an order. */
@ApplicationScoped
public class OrderClient {

    private static final Logger LOG = Logger.getLogger(OrderClient.class.getName());
    private static final String SERVICE = "order";
    private static final String ORDERS = "/api/orders";
    private static final int PAGE_SIZE = 10;
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);

    /** How long a page is held back for the next phase of its order. */
    static final Duration MOMENT = Duration.ofMillis(300);

    /** From so long to twice as long passes between two looks at an order for which there is no place to wait. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Of the 64 request threads so many may wait for a moment. */
    private static final int MAX_MOMENTS = 16;

    private final Semaphore moments = new Semaphore(MAX_MOMENTS);

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /**
     * Places an order; the same key places it once.
     *
     * @param expectedAmount won that the shopper was shown
     * @param cartVersion of the cart that the shopper was shown; empty for none
     */
    public Order prepare(List<Line> items, long expectedAmount, String cartVersion, String idempotencyKey) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", items);
        body.put("expectedAmount", expectedAmount);
        if (!cartVersion.isEmpty()) {
            body.put("cartVersion", cartVersion);
        }
        return services.send(
                SERVICE,
                "POST",
                ORDERS + "/prepare",
                currentCaller.get(),
                body,
                Order.class,
                Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Confirms that the shopper has authenticated the payment; the order service checks owner, state and amount. */
    public void confirm(String orderId, String paymentKey, long amount) {
        services.send(
                SERVICE,
                "POST",
                ORDERS + "/confirm",
                currentCaller.get(),
                Map.of("orderId", orderId, "paymentKey", paymentKey, "amount", amount),
                Void.class);
    }

    /** One of the caller's own orders. */
    public Order order(String orderId) {
        return services.get(SERVICE, ORDERS + "/" + orderId, currentCaller.get(), Order.class);
    }

    /**
     * One of the caller's own orders. While its next phase is near it is waited for, but only {@link #MOMENT}, so that
     * most pages show it at once; and not while many requests wait already.
     */
    public Order orderSoon(String orderId) {
        Order now = order(orderId);
        if (!now.phase().inProgress() || !moments.tryAcquire()) {
            return now;
        }
        try {
            return orderAfter(orderId, now.status(), Instant.now().plus(MOMENT), currentCaller.get())
                    .exceptionally(failure -> now)
                    .completeOnTimeout(now, MOMENT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            moments.release();
        }
    }

    /**
     * The same order as soon as it is in another phase than that of the given state, or when the wait is over. No
     * thread waits. States that pass by themselves belong to the phase before them, so the service is asked to pass
     * over them.
     *
     * @param until when the wait is over; the order service counts whole seconds, so it may take one more
     */
    public CompletableFuture<Order> orderAfter(String orderId, String state, Instant until, CallerContext caller) {
        long wait = Math.max(1, Duration.between(Instant.now(), until).toSeconds());
        String path = Link.of(ORDERS + "/" + orderId)
                .with("wait", wait)
                .with("until", "resting")
                .with("after", state)
                .toString();
        return services.longPoll(SERVICE, path, caller, Order.class, RESPONSE_TIMEOUT.plusSeconds(wait))
                .exceptionallyCompose(failure -> lookAfterPause(orderId, caller, failure))
                .thenCompose(order -> order.status().equals(state)
                                || order.phase() != OrderPhase.of(state)
                                || !Instant.now().isBefore(until)
                        ? CompletableFuture.completedFuture(order)
                        : orderAfter(orderId, order.status(), until, caller));
    }

    /**
     * The order as it is in a moment, where too many requests wait already: the page then asks every few seconds, and
     * not all pages at once.
     */
    private CompletableFuture<Order> lookAfterPause(String orderId, CallerContext caller, Throwable failure) {
        if (!(Faults.unwrapped(failure) instanceof ServiceProblemException problem) || problem.status() != 429) {
            return CompletableFuture.failedFuture(failure);
        }
        long pause = PAUSE.toMillis() + ThreadLocalRandom.current().nextLong(PAUSE.toMillis());
        return CompletableFuture.supplyAsync(
                        () -> services.getAsync(SERVICE, ORDERS + "/" + orderId, caller, Order.class),
                        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS))
                .thenCompose(Function.identity());
    }

    /** The caller's own orders. */
    public ListPage<Order> orders(int page) {
        String path = Link.of(ORDERS).with("page", page).with("size", PAGE_SIZE).toString();
        return ServiceClient.await(
                services.getAsync(SERVICE, path, currentCaller.get(), new TypeReference<ListPage<Order>>() {}));
    }

    /**
     * Cancels one of the caller's own orders; harmless however often.
     *
     * @return its number and state
     */
    public Order cancel(String orderId, String reason) {
        return services.send(
                SERVICE,
                "POST",
                ORDERS + "/" + orderId + "/cancel",
                currentCaller.get(),
                Map.of("reason", reason),
                Order.class);
    }

    /**
     * The payment of an order, without waiting for it.
     *
     * @return null inside where the order was not paid, or where its payment cannot be had: the order is worth showing
     */
    public CompletableFuture<Payment> paymentAsync(Order order, CallerContext caller) {
        if (order.paymentId() == null || !order.paid()) {
            return CompletableFuture.completedFuture(null);
        }
        return services.getAsync("payment", "/api/payments/" + order.paymentId(), caller, Payment.class)
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "An order is shown without its receipt: {0}", failure.getMessage());
                    return null;
                });
    }

    /** A product to order, and its quantity. */
    public record Line(long productId, int quantity) {}
}
