package kr.ilovepet.storefront.orders;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Link;

/** Calls of the shop's pages to the order service, and to the payment service for the payment of an order. */
@ApplicationScoped
public class OrderClient {

    private static final Logger LOG = Logger.getLogger(OrderClient.class.getName());
    private static final String SERVICE = "order";
    private static final String ORDERS = "/api/orders";
    private static final int PAGE_SIZE = 10;
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /** Places an order; the same key places it once. */
    public Order prepare(List<Line> items, String idempotencyKey) {
        return services.send(
                SERVICE,
                "POST",
                ORDERS + "/prepare",
                currentCaller.get(),
                Map.of("items", items),
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

    /** The same order as soon as its state is another one, or when the wait is over. */
    public CompletableFuture<Order> orderAfter(String orderId, String state, int waitSeconds, CallerContext caller) {
        String path = Link.of(ORDERS + "/" + orderId)
                .with("wait", waitSeconds)
                .with("after", state)
                .toString();
        return services.longPoll(SERVICE, path, caller, Order.class, RESPONSE_TIMEOUT.plusSeconds(waitSeconds));
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
