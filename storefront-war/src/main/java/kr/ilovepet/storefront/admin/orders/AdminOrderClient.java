package kr.ilovepet.storefront.admin.orders;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Link;

/** Calls of the order pages to the services. Every method may throw what {@link ServiceClient#await} throws. */
@ApplicationScoped
public class AdminOrderClient {

    private static final String ORDER = "order";
    private static final String PAYMENT = "payment";
    private static final String ORDERS = "/api/orders/";
    private static final String PAYMENTS = "/api/payments/";
    private static final int MEMBERS = 20;

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    CompletableFuture<ListPage<OrderSummary>> find(OrderQuery query) {
        return services.getAsync(ORDER, query.api(), currentCaller.get(), new TypeReference<>() {});
    }

    CompletableFuture<ListPage<MemberSummary>> members(String query) {
        String path =
                Link.of("/api/users").with("query", query).with("size", MEMBERS).toString();
        return services.getAsync("member", path, currentCaller.get(), new TypeReference<>() {});
    }

    AdminOrderDetails order(String orderId) {
        return services.get(ORDER, ORDERS + orderId + "/details", currentCaller.get(), AdminOrderDetails.class);
    }

    CompletableFuture<AdminPayment> payment(String paymentId) {
        return services.getAsync(PAYMENT, PAYMENTS + paymentId, currentCaller.get(), new TypeReference<>() {});
    }

    CompletableFuture<ListPage<TossCall>> calls(String paymentId) {
        return services.getAsync(
                PAYMENT, PAYMENTS + paymentId + "/logs", currentCaller.get(), new TypeReference<>() {});
    }

    CompletableFuture<ListPage<OpenRefund>> refunds(String paymentId) {
        return services.getAsync(
                PAYMENT, PAYMENTS + paymentId + "/cancellations", currentCaller.get(), new TypeReference<>() {});
    }

    /** Has Toss asked once more about a refund, and done what an admin says became of it, if Toss bears it out. */
    void recordOutcome(String paymentId, String cancelRequestId, Map<String, Object> body) {
        services.send(
                PAYMENT,
                "POST",
                PAYMENTS + paymentId + "/cancellations/" + cancelRequestId + "/outcome",
                currentCaller.get(),
                body,
                Void.class);
    }

    /** Sends the command again that an order waits for the reply to; harmless however often. */
    void repeat(String orderId) {
        act(orderId, "repeat", null, Map.of());
    }

    /**
     * Changes an order, once for each idempotency key.
     *
     * @param what the last part of the API's path
     */
    void act(String orderId, String what, Map<String, Object> body, String key) {
        act(orderId, what, body, Map.of("Idempotency-Key", key));
    }

    private void act(String orderId, String what, Map<String, Object> body, Map<String, String> headers) {
        services.send(ORDER, "POST", ORDERS + orderId + "/" + what, currentCaller.get(), body, Void.class, headers);
    }
}
