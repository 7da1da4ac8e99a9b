package kr.ilovepet.storefront.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.ilovepet.storefront.admin.saga.SagaNow;
import kr.ilovepet.storefront.admin.saga.SagaWindow;
import kr.ilovepet.storefront.services.Part;
import kr.ilovepet.storefront.services.Rows;

/** What the saga window may have to show. Each of its lists has three pages. */
final class SagaSamples {

    private static final Instant AT = Instant.parse("2026-11-23T03:04:05Z");
    private static final String ORDER = "2026112300000001";

    private SagaSamples() {}

    static Map<String, Object> window() {
        return window(SagaWindow.FIRST);
    }

    /** The wanted pages. */
    static Map<String, Object> window(SagaWindow wanted) {
        return Map.of("saga", saga(wanted), "window", wanted);
    }

    static Map<String, Object> emptyWindow() {
        SagaNow nothing = new SagaNow(none(), none(), none(), List.of(), none(), AT);
        return Map.of("saga", nothing, "window", new SagaWindow(0, 0, 0, false));
    }

    static Map<String, Object> windowWithoutServices() {
        return Map.of("saga", away(), "window", SagaWindow.FIRST);
    }

    static SagaNow saga() {
        return saga(SagaWindow.FIRST);
    }

    static SagaNow away() {
        return new SagaNow(
                new Part<>(null), new Part<>(null), new Part<>(null),
                List.of(new SagaNow.Backlog("order", new Part<>(null))), new Part<>(null), AT);
    }

    private static SagaNow saga(SagaWindow wanted) {
        return new SagaNow(
                new Part<>(new Rows<>(
                        List.of(new SagaNow.StateCount("CONFIRMED", 3L), new SagaNow.StateCount("EXPIRED", 0L)),
                        null, null, null)),
                page(
                        wanted.resting(),
                        new SagaNow.RestingOrder(ORDER, 1L, "CREATED", AT, 75L, 1, AT, List.of("NO_ANSWER"))),
                page(
                        wanted.payments(),
                        new SagaNow.RestingPayment("p-1", ORDER, "CONFIRMING", 100L, AT, 3, AT, "TIMEOUT", false),
                        new SagaNow.RestingPayment("p-2", ORDER, "CLOSED", 100L, AT, 9, AT, "EXCEED_MAX_REFUND_DUE", true)),
                List.of(
                        new SagaNow.Backlog("order", new Part<>(new SagaNow.Outbox(4L, 7200L))),
                        new SagaNow.Backlog("catalog", new Part<>(new SagaNow.Outbox(0L, null))),
                        new SagaNow.Backlog("payment", new Part<>(null))),
                page(
                        wanted.attention(),
                        new SagaNow.AttentionRow(ORDER, 1L, "CANCELED", 100L, "STOCK_UNDECIDED", AT, null)),
                AT);
    }

    @SafeVarargs
    private static <T> Part<Rows<T>> page(int number, T... items) {
        return new Part<>(new Rows<>(List.of(items), number, 20, 45L));
    }

    private static <T> Part<Rows<T>> none() {
        return new Part<>(new Rows<>(List.of(), 0, 20, 0L));
    }
}
