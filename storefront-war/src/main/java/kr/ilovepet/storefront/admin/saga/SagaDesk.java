package kr.ilovepet.storefront.admin.saga;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.admin.saga.SagaNow.AttentionRow;
import kr.ilovepet.storefront.admin.saga.SagaNow.Backlog;
import kr.ilovepet.storefront.admin.saga.SagaNow.Outbox;
import kr.ilovepet.storefront.admin.saga.SagaNow.RestingOrder;
import kr.ilovepet.storefront.admin.saga.SagaNow.RestingPayment;
import kr.ilovepet.storefront.admin.saga.SagaNow.StateCount;
import kr.ilovepet.storefront.security.Callers;
import kr.ilovepet.storefront.services.Caller;
import kr.ilovepet.storefront.services.Part;
import kr.ilovepet.storefront.services.Rows;
import kr.ilovepet.storefront.services.ServiceClient;

/** Asks all services at once how the saga stands. */
@ApplicationScoped
public class SagaDesk {

    private static final String ORDER = "order";
    private static final int SIZE = 20;

    @Inject
    private ServiceClient services;

    @Inject
    private Callers callers;

    /** The saga now; of what needs a person the wanted page. */
    public SagaNow now(int attentionPage) {
        Caller caller = callers.current();
        CompletableFuture<Rows<StateCount>> states =
                services.getLater(ORDER, "/api/orders/states", caller, new TypeReference<>() {});
        CompletableFuture<Rows<RestingOrder>> resting =
                services.getLater(ORDER, "/api/orders/resting?size=" + SIZE, caller, new TypeReference<>() {});
        CompletableFuture<Rows<RestingPayment>> payments =
                services.getLater("payment", "/api/payments/resting?size=" + SIZE, caller, new TypeReference<>() {});
        CompletableFuture<Rows<AttentionRow>> attention = services.getLater(
                ORDER, "/api/orders/attention?page=" + attentionPage + "&size=" + SIZE, caller,
                new TypeReference<>() {});
        List<Waiting> outboxes = List.of(
                outbox(ORDER, "orders", caller), outbox("catalog", "products", caller),
                outbox("payment", "payments", caller));
        return new SagaNow(
                Part.of(states), Part.of(resting), Part.of(payments),
                outboxes.stream().map(one -> new Backlog(one.service(), Part.of(one.answer()))).toList(),
                Part.of(attention), Instant.now());
    }

    private Waiting outbox(String service, String part, Caller caller) {
        return new Waiting(
                service, services.getLater(service, "/api/" + part + "/outbox", caller, new TypeReference<>() {}));
    }

    private record Waiting(String service, CompletableFuture<Outbox> answer) {}
}
