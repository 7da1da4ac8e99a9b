package kr.ilovepet.storefront.admin.saga;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import kr.ilovepet.storefront.admin.saga.SagaStatus.AttentionRow;
import kr.ilovepet.storefront.admin.saga.SagaStatus.Backlog;
import kr.ilovepet.storefront.admin.saga.SagaStatus.Outbox;
import kr.ilovepet.storefront.admin.saga.SagaStatus.OverdueCommand;
import kr.ilovepet.storefront.admin.saga.SagaStatus.StateCount;
import kr.ilovepet.storefront.admin.saga.SagaStatus.UnsettledPayment;
import kr.ilovepet.storefront.admin.unknownorders.UnknownOrder;
import kr.ilovepet.storefront.admin.unknownorders.UnknownOrderClient;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceResult;
import kr.ilovepet.storefront.web.Link;

/** Asks all services at once for the state of the saga. */
@ApplicationScoped
public class SagaStatusClient {

    private static final String ORDER = "order";
    private static final int PAGE_SIZE = 20;

    @Inject
    private ServiceClient services;

    @Inject
    private UnknownOrderClient unknownOrders;

    @Inject
    private CurrentCaller currentCaller;

    /**
     * The state of the saga, with the pages of its lists that the query names; of a list that has become shorter, the
     * last page.
     */
    public SagaStatus now(SagaQuery query) {
        CallerContext caller = currentCaller.get();
        CompletableFuture<ListPage<StateCount>> states =
                services.getAsync(ORDER, "/api/orders/states", caller, new TypeReference<>() {});
        Supplier<ServiceResult<ListPage<OverdueCommand>>> overdue =
                list(ORDER, "/api/orders/awaiting-reply", query.overdue(), caller, new TypeReference<>() {});
        Supplier<ServiceResult<ListPage<UnsettledPayment>>> payments =
                list("payment", "/api/payments/unsettled", query.payments(), caller, new TypeReference<>() {});
        Supplier<ServiceResult<ListPage<AttentionRow>>> attention =
                list(ORDER, "/api/orders/attention", query.attention(), caller, new TypeReference<>() {});
        CompletableFuture<ListPage<UnknownOrder>> unknown = unknownOrders.page(0);
        List<ComingOutbox> outboxes = List.of(
                outbox(ORDER, "orders", caller),
                outbox("catalog", "products", caller),
                outbox("payment", "payments", caller));
        return new SagaStatus(
                ServiceResult.of(states),
                overdue.get(),
                payments.get(),
                outboxes.stream()
                        .map(one -> new Backlog(one.service(), ServiceResult.of(one.response())))
                        .toList(),
                attention.get(),
                ServiceResult.of(unknown),
                Instant.now());
    }

    /** Asks for a page of a list at once; the supplier waits for the response. */
    private <T> Supplier<ServiceResult<ListPage<T>>> list(
            String service, String path, int page, CallerContext caller, TypeReference<ListPage<T>> type) {
        IntFunction<CompletableFuture<ListPage<T>>> ask = number -> services.getAsync(
                service,
                Link.of(path).with("page", number).with("size", PAGE_SIZE).toString(),
                caller,
                type);
        CompletableFuture<ListPage<T>> asked = ask.apply(page);
        return () -> {
            ServiceResult<ListPage<T>> found = ServiceResult.of(asked);
            boolean shorter = !found.unavailable() && found.value().pastTheEnd();
            return shorter ? ServiceResult.of(ask.apply(found.value().pages() - 1)) : found;
        };
    }

    private ComingOutbox outbox(String service, String part, CallerContext caller) {
        return new ComingOutbox(
                service, services.getAsync(service, "/api/" + part + "/outbox", caller, new TypeReference<>() {}));
    }

    private record ComingOutbox(String service, CompletableFuture<Outbox> response) {}
}
