package kr.ilovepet.shop.resilience;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.shop.resilience.Fault.Strike;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.ApiResponse;

/** Shoppers who do two things with one order, or want the same thing, at the same instant, beside the usual load. */
final class RacingRequests {

    private static final int ORDERS = 40;
    private static final int LAST_ITEM_ORDERS = 50;
    /** The watcher comes by every second. */
    private static final long EXPIRY_SPREAD_MILLIS = 50;

    private RacingRequests() {}

    /** Both get the response; the sandbox tells that Toss approved once. */
    static Strike twoConfirms(RunningShop shop, OrderLoad load) throws Exception {
        List<Paid> orders = authenticated(load);
        return Strike.atOnce(() -> {
            for (Paid order : orders) {
                assertThat(atOnce(order::confirm, order::confirm))
                        .extracting(ApiResponse::status)
                        .containsOnly(200);
            }
        });
    }

    /** One of them wins; the other hears which state won. */
    static Strike confirmAgainstCancel(RunningShop shop, OrderLoad load) throws Exception {
        List<Paid> orders = authenticated(load);
        return Strike.atOnce(() -> {
            for (Paid order : orders) {
                List<ApiResponse> responses = atOnce(order::confirm, order::cancel);
                assertThat(responses)
                        .extracting(ApiResponse::status)
                        .isSubsetOf(200, 409)
                        .contains(200);
                responses.stream()
                        .filter(response -> response.status() == 409)
                        .forEach(lost -> assertThat(lost.text("state")).isNotBlank());
            }
        });
    }

    /** Confirms come in from the moment at which the orders expire. */
    static Strike confirmAgainstExpiry(RunningShop shop, OrderLoad load) throws Exception {
        List<Paid> orders = authenticated(load);
        Instant first =
                orders.stream().map(Paid::expiresAt).min(Instant::compareTo).orElseThrow();
        return new Strike(first.minusSeconds(1), () -> confirmFrom(first, orders));
    }

    private static void confirmFrom(Instant first, List<Paid> orders) throws Exception {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
        long left = Duration.between(Instant.now(), first).toMillis();
        List<Future<ApiResponse>> responses = new ArrayList<>();
        for (Paid order : orders) {
            responses.add(clock.schedule(order::confirm, left + responses.size() * EXPIRY_SPREAD_MILLIS, MILLISECONDS));
        }
        for (Future<ApiResponse> response : responses) {
            assertThat(response.get().status()).isIn(200, 409);
        }
        clock.shutdown();
    }

    /** One of fifty gets it, the others are told so and are not charged. */
    static Strike lastItem(RunningShop shop, OrderLoad load) throws Exception {
        Shopper admin = Shopper.admin(shop);
        long product = admin.createProduct("the last one", 9900, 1);
        List<Paid> orders = prepared(load, Collections.nCopies(LAST_ITEM_ORDERS, product));
        return Strike.atOnce(() -> {
            List<Callable<ApiResponse>> confirms = orders.stream()
                    .<Callable<ApiResponse>>map(order -> order::confirm)
                    .toList();
            assertThat(together(confirms)).extracting(ApiResponse::status).containsOnly(200);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> orders.stream()
                            .map(Paid::state)
                            .allMatch(List.of("CONFIRMED", "DECREASE_STOCK_FAILED")::contains));
            assertThat(orders).extracting(Paid::state).containsOnlyOnce("CONFIRMED");
        });
    }

    private static List<Paid> authenticated(OrderLoad load) throws Exception {
        return prepared(
                load, LongStream.range(0, ORDERS).mapToObj(i -> 41 + i % 10).toList());
    }

    /** Side by side, so that none expires before the others are ready. */
    private static List<Paid> prepared(OrderLoad load, List<Long> products) throws Exception {
        return together(products.stream()
                .<Callable<Paid>>map(product -> () -> Paid.prepare(load, product))
                .toList());
    }

    private static List<ApiResponse> atOnce(Callable<ApiResponse> one, Callable<ApiResponse> other) throws Exception {
        return together(List.of(one, other));
    }

    private static <T> List<T> together(List<Callable<T>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService workers = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> request : requests) {
                running.add(workers.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<T> responses = new ArrayList<>();
            for (Future<T> response : running) {
                responses.add(response.get());
            }
            return responses;
        } finally {
            workers.shutdown();
        }
    }

    /** A prepared order whose payment was authenticated at Toss, so that it only has to be confirmed. */
    private record Paid(Shopper shopper, String order, String paymentKey, long amount, Instant expiresAt) {

        static Paid prepare(OrderLoad load, long product) {
            Shopper shopper = load.anyShopper();
            String order = shopper.preparedOrder(product, 1);
            load.watch(order);
            ApiResponse view = shopper.view(order);
            long amount = view.json().path("amount").asLong();
            return new Paid(
                    shopper, order, shopper.authenticate(order, amount), amount, Instant.parse(view.text("expiresAt")));
        }

        ApiResponse confirm() {
            return shopper.confirm(order, paymentKey, amount);
        }

        ApiResponse cancel() {
            return shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}");
        }

        String state() {
            return shopper.view(order).text("status");
        }
    }
}
