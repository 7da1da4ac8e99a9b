package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.Caller;
import kr.ilovepet.storefront.services.ServiceClient;

/** The order service, and what the payment service knows of an order's payment, as the pages use them. */
@ApplicationScoped
public class OrderClient {

    private static final Logger LOG = Logger.getLogger(OrderClient.class.getName());
    private static final String SERVICE = "order";
    private static final String ORDERS = "/api/orders";
    private static final int PAGE_SIZE = 10;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /** Places an order. The key makes a repeated click the same order. */
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

    /** Tells the order service that the shopper authenticated the payment; it checks owner, state and amount. */
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

    /** The same as soon as its state is another one, or when the wait is over. */
    public CompletableFuture<Order> orderAfter(String orderId, String state, int waitSeconds, Caller caller) {
        String path = ORDERS + "/" + orderId + "?wait=" + waitSeconds + "&after=" + state;
        return services.getHeld(SERVICE, path, caller, Order.class, ANSWER.plusSeconds(waitSeconds));
    }

    /** The caller's own orders. */
    public OrderList orders(int page) {
        return services.get(
                SERVICE, ORDERS + "?page=" + page + "&size=" + PAGE_SIZE, currentCaller.get(), OrderList.class);
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
     * The payment of an order; null inside where it was not paid or it cannot be had now, the order is worth showing.
     */
    public CompletableFuture<Payment> paymentLater(Order order, Caller caller) {
        if (order.paymentId() == null || !order.paid()) {
            return CompletableFuture.completedFuture(null);
        }
        return services.getLater("payment", "/api/payments/" + order.paymentId(), caller, Payment.class, ANSWER)
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "An order is shown without its receipt: {0}", failure.getMessage());
                    return null;
                });
    }

    /** What to order. */
    public record Line(long productId, int quantity) {}
}
