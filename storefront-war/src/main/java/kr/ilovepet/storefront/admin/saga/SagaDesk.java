package kr.ilovepet.storefront.admin.saga;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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
import kr.ilovepet.storefront.web.Address;

/** Asks all services at once how the saga stands. */
@ApplicationScoped
public class SagaDesk {

    private static final String ORDER = "order";
    private static final int SIZE = 20;

    @Inject
    private ServiceClient services;

    @Inject
    private Callers callers;

    /** The saga now, of its lists the wanted pages; of one that has become shorter the last. */
    public SagaNow now(SagaWindow wanted) {
        Caller caller = callers.current();
        CompletableFuture<Rows<StateCount>> states =
                services.getLater(ORDER, "/api/orders/states", caller, new TypeReference<>() {});
        Supplier<Part<Rows<RestingOrder>>> resting =
                list(ORDER, "/api/orders/resting", wanted.resting(), caller, new TypeReference<>() {});
        Supplier<Part<Rows<RestingPayment>>> payments =
                list("payment", "/api/payments/resting", wanted.payments(), caller, new TypeReference<>() {});
        Supplier<Part<Rows<AttentionRow>>> attention =
                list(ORDER, "/api/orders/attention", wanted.attention(), caller, new TypeReference<>() {});
        List<Waiting> outboxes = List.of(
                outbox(ORDER, "orders", caller), outbox("catalog", "products", caller),
                outbox("payment", "payments", caller));
        return new SagaNow(
                Part.of(states), resting.get(), payments.get(),
                outboxes.stream().map(one -> new Backlog(one.service(), Part.of(one.answer()))).toList(),
                attention.get(), Instant.now());
    }

    /** Asks for a page of a list at once; the supplier waits for the answer. */
    private <T> Supplier<Part<Rows<T>>> list(
            String service, String path, int page, Caller caller, TypeReference<Rows<T>> type) {
        IntFunction<CompletableFuture<Rows<T>>> ask = number -> services.getLater(
                service, Address.of(path).with("page", number).with("size", SIZE).toString(), caller, type);
        CompletableFuture<Rows<T>> asked = ask.apply(page);
        return () -> {
            Part<Rows<T>> found = Part.of(asked);
            boolean shorter = !found.away() && found.value().behindTheEnd();
            return shorter ? Part.of(ask.apply(found.value().pages() - 1)) : found;
        };
    }

    private Waiting outbox(String service, String part, Caller caller) {
        return new Waiting(
                service, services.getLater(service, "/api/" + part + "/outbox", caller, new TypeReference<>() {}));
    }

    private record Waiting(String service, CompletableFuture<Outbox> answer) {}
}
