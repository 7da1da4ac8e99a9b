package kr.ilovepet.shop.resilience;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.ApiResponse;

/**
 * Shoppers who order over the public API and do not give up when the shop is unavailable for a moment. Of ten orders
 * one is canceled before payment, one is refused by the card company, one is paid and given back, one is abandoned, and
 * of the confirmations one in ten loses its response.
 */
final class OrderLoad implements AutoCloseable {

    private static final int SHOPPERS = 16;
    private static final int WORKERS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final List<Shopper> shoppers;
    private final Instant begun = Instant.now();
    private final List<String> orders = new CopyOnWriteArrayList<>();
    private List<Future<?>> journeys = List.of();

    private List<String> own = List.of();

    private OrderLoad(List<Shopper> shoppers) {
        this.shoppers = shoppers;
    }

    /** The shoppers come; of their confirmations one in ten will lose its response. */
    static OrderLoad open(RunningShop shop) {
        List<Shopper> shoppers = IntStream.range(0, SHOPPERS)
                .mapToObj(i -> Shopper.registered(shop))
                .toList();
        shoppers.get(0).sandbox().put("faults", "{\"operation\":\"confirm\",\"kind\":\"lostResponse\",\"share\":0.1}");
        return new OrderLoad(shoppers);
    }

    /** Has so many orders accepted; none of them is final yet. */
    void accept(int count) {
        own = together(IntStream.range(0, count)
                .<Callable<String>>mapToObj(i -> () -> prepare(i))
                .toList());
        orders.addAll(own);
    }

    /** Sends all shoppers on their way; returns at once. */
    void begin() {
        journeys = IntStream.range(0, own.size())
                .<Future<?>>mapToObj(i -> workers.submit(() -> journey(shopper(i), own.get(i), i % 10)))
                .toList();
    }

    /** Waits until every shopper has done what he wanted; what the saga then still does goes on. */
    void finish() throws InterruptedException {
        for (Future<?> journey : journeys) {
            try {
                journey.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A shopper could not go on", e.getCause());
            }
        }
    }

    /** The numbers of the orders, in no certain sequence. */
    List<String> orders() {
        return orders;
    }

    /** A moment before the first order was placed. */
    Instant begun() {
        return begun;
    }

    /** One of those who order. */
    Shopper anyShopper() {
        return shopper(ThreadLocalRandom.current().nextInt(SHOPPERS));
    }

    /** Counts another order to the load, which somebody else takes care of. */
    void watch(String order) {
        orders.add(order);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private String prepare(int i) {
        Shopper shopper = shopper(i);
        String key = UUID.randomUUID().toString();
        String items = "{\"items\":[{\"productId\":%d,\"quantity\":1},{\"productId\":%d,\"quantity\":1}]}"
                .formatted(1 + i % 20, 21 + i % 20);
        return persist(() -> shopper.api().withHeader("Idempotency-Key", key).post("orders/prepare", items))
                .text("orderId");
    }

    private void journey(Shopper shopper, String order, int kind) {
        String state = awaitLeaving(shopper, order, "CREATED", "VALIDATION_SUCCESS");
        if (!state.equals("PREPARED") || kind == 3) {
            return;
        }
        if (kind == 0) {
            persist(() -> shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}"));
            return;
        }
        long amount = persist(() -> shopper.view(order)).json().path("amount").asLong();
        String refusal = kind == 1 ? ",\"refusal\":\"REJECT_CARD_PAYMENT\"" : "";
        String payment = "{\"orderId\":\"%s\",\"amount\":%d%s}".formatted(order, amount, refusal);
        String key = persist(() -> shopper.sandbox().post("authorize", payment)).text("paymentKey");
        persist(() -> shopper.confirm(order, key, amount));
        if (kind == 2
                && awaitLeaving(shopper, order, "DECREASE_STOCK", "PAYMENT_PENDING")
                        .equals("CONFIRMED")) {
            persist(() -> shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"too large\"}"));
        }
    }

    private static String awaitLeaving(Shopper shopper, String order, String first, String second) {
        AtomicReference<String> state = new AtomicReference<>(first);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            String path = "orders/" + order + "?wait=5&after=" + state.get();
            state.set(persist(() -> shopper.api().get(path)).text("status"));
            return !state.get().equals(first) && !state.get().equals(second);
        });
        return state.get();
    }

    /**
     * Asks again until the shop gives a response of its own. A refusal with a code is one; a bare 404 comes from an
     * instance that has begun to listen and not yet deployed its WAR.
     */
    private static ApiResponse persist(Supplier<ApiResponse> request) {
        AtomicReference<ApiResponse> response = new AtomicReference<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            try {
                response.set(request.get());
                int status = response.get().status();
                String code = response.get().code();
                return status < 400 || status < 500 && !code.isEmpty() && !code.equals("IDEMPOTENT_REQUEST_RUNNING");
            } catch (UncheckedIOException unavailable) {
                return false;
            }
        });
        return response.get();
    }

    private Shopper shopper(int i) {
        return shoppers.get(i % SHOPPERS);
    }

    private <T> List<T> together(List<Callable<T>> work) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : workers.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
