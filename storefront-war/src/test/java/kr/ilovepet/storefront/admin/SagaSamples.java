package kr.ilovepet.storefront.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.admin.saga.SagaQuery;
import kr.ilovepet.storefront.admin.saga.SagaStatus;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceResult;

/** What the saga window may have to show. Each of its lists has three pages. */
final class SagaSamples {

    private static final Instant AT = Instant.parse("2026-11-23T03:04:05Z");
    private static final String ORDER = "2026112300000001";

    private SagaSamples() {}

    static Map<String, Object> window() {
        return window(SagaQuery.FIRST);
    }

    /** The pages asked for. */
    static Map<String, Object> window(SagaQuery query) {
        return Map.of("saga", saga(query), "query", query);
    }

    static Map<String, Object> emptyWindow() {
        SagaStatus nothing = new SagaStatus(none(), none(), none(), List.of(), none(), none(), AT);
        return Map.of("saga", nothing, "query", new SagaQuery(0, 0, 0, false));
    }

    static Map<String, Object> windowWithoutServices() {
        return Map.of("saga", unavailable(), "query", SagaQuery.FIRST);
    }

    static SagaStatus saga() {
        return saga(SagaQuery.FIRST);
    }

    static SagaStatus unavailable() {
        return new SagaStatus(
                new ServiceResult<>(null),
                new ServiceResult<>(null),
                new ServiceResult<>(null),
                List.of(new SagaStatus.Backlog("order", new ServiceResult<>(null))),
                new ServiceResult<>(null),
                new ServiceResult<>(null),
                AT);
    }

    private static SagaStatus saga(SagaQuery query) {
        return new SagaStatus(
                new ServiceResult<>(new ListPage<>(
                        List.of(new SagaStatus.StateCount("CONFIRMED", 3L), new SagaStatus.StateCount("EXPIRED", 0L)),
                        null,
                        null,
                        null)),
                page(
                        query.overdue(),
                        new SagaStatus.OverdueCommand(ORDER, 1L, "CREATED", AT, 75L, 1, AT, List.of("NO_REPLY"))),
                page(
                        query.payments(),
                        new SagaStatus.UnsettledPayment("p-1", ORDER, "CONFIRMING", 100L, AT, 3, AT, "TIMEOUT", false),
                        new SagaStatus.UnsettledPayment(
                                "p-2", ORDER, "CLOSED", 100L, AT, 9, AT, "EXCEED_MAX_REFUND_DUE", true)),
                List.of(
                        new SagaStatus.Backlog("order", new ServiceResult<>(new SagaStatus.Outbox(4L, 7200L))),
                        new SagaStatus.Backlog("catalog", new ServiceResult<>(new SagaStatus.Outbox(0L, null))),
                        new SagaStatus.Backlog("payment", new ServiceResult<>(null))),
                page(
                        query.attention(),
                        new SagaStatus.AttentionRow(ORDER, 1L, "CANCELED", 100L, "STOCK_UNDECIDED", AT, null)),
                page(0, Samples.unknownOrder(1)),
                AT);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> ServiceResult<ListPage<T>> page(int number, T... items) {
        return new ServiceResult<>(new ListPage<>(List.of(items), number, 20, 45L));
    }

    private static <T> ServiceResult<ListPage<T>> none() {
        return new ServiceResult<>(new ListPage<>(List.of(), 0, 20, 0L));
    }
}
