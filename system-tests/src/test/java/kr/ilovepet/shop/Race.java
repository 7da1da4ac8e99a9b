package kr.ilovepet.shop;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api.Answer;

/** Shoppers who do two things with one order, or want the same thing, at the same instant, beside the usual load. */
final class Race {

    private static final int ORDERS = 40;
    private static final int LAST_ITEM_ORDERS = 50;
    /** The watcher comes by every second. */
    private static final long EXPIRY_SPREAD_MILLIS = 50;

    private Race() {}

    /** Both get the answer; the books tell that Toss approved once. */
    static void twoConfirms(RunningShop shop, ChaosLoad load) throws Exception {
        for (Paid order : authenticated(shop, load)) {
            assertThat(atOnce(order::confirm, order::confirm)).extracting(Answer::status).containsOnly(200);
        }
    }

    /** One of them wins; the other hears which state won. */
    static void confirmAgainstCancel(RunningShop shop, ChaosLoad load) throws Exception {
        for (Paid order : authenticated(shop, load)) {
            List<Answer> answers = atOnce(order::confirm, order::cancel);
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409).contains(200);
            answers.stream()
                    .filter(answer -> answer.status() == 409)
                    .forEach(lost -> assertThat(lost.text("state")).isNotBlank());
        }
    }

    /** Confirms come in from the moment at which the orders expire. */
    static void confirmAgainstExpiry(RunningShop shop, ChaosLoad load) throws Exception {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
        List<Future<Answer>> answers = new ArrayList<>();
        for (Paid order : authenticated(shop, load)) {
            long left = Duration.between(Instant.now(), order.expiresAt()).toMillis();
            answers.add(clock.schedule(order::confirm, left + answers.size() * EXPIRY_SPREAD_MILLIS, MILLISECONDS));
        }
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isIn(200, 409);
        }
        clock.shutdown();
    }

    /** One of fifty gets it, the others are told so and are not charged. */
    static void lastItem(RunningShop shop, ChaosLoad load) throws Exception {
        Shopper admin = Shopper.loggedIn(shop.url(), shop.tossUrl(), "admin@ilovepet.example", "admin-demo-1");
        long product = admin.api()
                .post(
                        "products",
                        "{\"productName\":\"the last one\",\"price\":9900,\"category\":\"toys\",\"stock\":1}")
                .json()
                .path("productId")
                .asLong();
        List<Paid> orders = new ArrayList<>();
        for (int i = 0; i < LAST_ITEM_ORDERS; i++) {
            orders.add(Paid.prepare(load, product));
        }
        List<Callable<Answer>> confirms = orders.stream().<Callable<Answer>>map(order -> order::confirm).toList();
        assertThat(together(confirms)).extracting(Answer::status).containsOnly(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> orders.stream().map(Paid::state).allMatch(List.of("CONFIRMED", "DECREASE_STOCK_FAILED")::contains));
        assertThat(orders).extracting(Paid::state).containsOnlyOnce("CONFIRMED");
    }

    private static List<Paid> authenticated(RunningShop shop, ChaosLoad load) {
        return IntStream.range(0, ORDERS).mapToObj(i -> Paid.prepare(load, 41 + i % 10)).toList();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        return together(List.of(one, other));
    }

    private static List<Answer> together(List<Callable<Answer>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService hands = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> request : requests) {
                running.add(hands.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    /** A prepared order whose payment was authenticated at Toss, so that it only has to be confirmed. */
    private record Paid(Shopper shopper, String order, String paymentKey, long amount, Instant expiresAt) {

        static Paid prepare(ChaosLoad load, long product) {
            Shopper shopper = load.anyShopper();
            String order = shopper.preparedOrder(product, 1);
            load.watch(order);
            Answer view = shopper.view(order);
            long amount = view.json().path("amount").asLong();
            return new Paid(
                    shopper, order, shopper.authenticate(order, amount), amount, Instant.parse(view.text("expiresAt")));
        }

        Answer confirm() {
            return shopper.confirm(order, paymentKey, amount);
        }

        Answer cancel() {
            return shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}");
        }

        String state() {
            return shopper.view(order).text("status");
        }
    }
}
