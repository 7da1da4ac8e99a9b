package kr.ilovepet.storefront.admin.orders;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.security.Callers;
import kr.ilovepet.storefront.services.Rows;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Address;

/** The services as the order pages use them. Every method may throw what {@link ServiceClient#await} throws. */
@ApplicationScoped
public class OrderDesk {

    private static final String ORDER = "order";
    private static final String PAYMENT = "payment";
    private static final String ORDERS = "/api/orders/";
    private static final int MEMBERS = 20;

    @Inject
    private ServiceClient services;

    @Inject
    private Callers callers;

    CompletableFuture<Rows<OrderRow>> find(OrderQuery query) {
        return services.getLater(ORDER, query.api(), callers.current(), new TypeReference<>() {});
    }

    CompletableFuture<Rows<MemberRow>> members(String query) {
        String path = Address.of("/api/users").with("query", query).with("size", MEMBERS).toString();
        return services.getLater("member", path, callers.current(), new TypeReference<>() {});
    }

    OrderCase order(String orderId) {
        return services.get(ORDER, ORDERS + orderId + "/case", callers.current(), OrderCase.class);
    }

    CompletableFuture<PaymentFile.Payment> payment(String paymentId) {
        return services.getLater(PAYMENT, "/api/payments/" + paymentId, callers.current(), new TypeReference<>() {});
    }

    CompletableFuture<Rows<PaymentFile.Call>> calls(String paymentId) {
        return services.getLater(
                PAYMENT, "/api/payments/" + paymentId + "/logs", callers.current(), new TypeReference<>() {});
    }

    /** Sends again what is awaited for an order; harmless however often. */
    void repeat(String orderId) {
        act(orderId, "repeat", null, Map.of());
    }

    /** Does something about an order, once for each key: the last part of the API's path says what. */
    void act(String orderId, String what, Map<String, Object> body, String key) {
        act(orderId, what, body, Map.of("Idempotency-Key", key));
    }

    private void act(String orderId, String what, Map<String, Object> body, Map<String, String> headers) {
        services.send(ORDER, "POST", ORDERS + orderId + "/" + what, callers.current(), body, Void.class, headers);
    }
}
