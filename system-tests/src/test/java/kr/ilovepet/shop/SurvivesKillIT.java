package kr.ilovepet.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.ilovepet.stack.payara.PayaraInstance;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.shop.Arrangement;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kill -9 of a service while fifty orders are under way: every order ends, and the books balance. */
class SurvivesKillIT {

    private static final int ORDERS = 50;
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        UsualShop.close();
        shop = RunningShop.start(Arrangement.SPREAD);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDER", "CATALOG", "PAYMENT"})
    void everyOrderEndsAndTheBooksBalance(WebApp victim) throws Exception {
        Shopper shopper = Shopper.registered(shop.url(), shop.tossUrl());
        Books books = new Books(shop);
        List<String> paid = IntStream.range(0, ORDERS / 2).mapToObj(i -> shopper.preparedOrder(1 + i % 40, 1)).toList();
        ExecutorService counters = Executors.newFixedThreadPool(8);
        List<Future<?>> payments = paid.stream().<Future<?>>map(order -> counters.submit(() -> shopper.pay(order))).toList();
        List<String> begun = IntStream.range(0, ORDERS / 2).mapToObj(i -> shopper.order(41 + i % 10, 1)).toList();
        for (Future<?> payment : payments) {
            payment.get();
        }
        assertThat(books.unsettled()).as("orders under way").isNotEmpty();

        PayaraInstance instance = shop.instance(victim);
        instance.kill();
        instance.start();

        await().atMost(RECOVERY).untilAsserted(() -> assertThat(states(shopper, begun)).containsOnly("PREPARED"));
        begun.forEach(shopper::pay);
        counters.shutdown();
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(books.unsettled()).isEmpty());
        assertThat(states(shopper, paid)).containsOnly("CONFIRMED");
        assertThat(states(shopper, begun)).containsOnly("CONFIRMED");
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(books.unpublished()).isZero());
        assertThat(books.violations()).isEmpty();
        assertThat(books.openDeadLetters()).isEmpty();
    }

    private static List<String> states(Shopper shopper, List<String> orders) {
        return orders.stream().map(order -> shopper.view(order).text("status")).toList();
    }
}
