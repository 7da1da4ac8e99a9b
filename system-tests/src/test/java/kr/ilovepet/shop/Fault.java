package kr.ilovepet.shop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.RunningShop;
import redis.clients.jedis.Jedis;

/**
 * Something that goes wrong while orders are under way.
 *
 * @param name   for the table
 * @param poison how many dead letters it makes on purpose
 * @param strike does it, and mends what it broke
 */
record Fault(String name, int poison, Strike strike) {

    /** What goes wrong, beside the given load. */
    @FunctionalInterface
    interface Strike {
        void on(RunningShop shop, ChaosLoad load) throws Exception;
    }

    /** Every fault of the suite. */
    static List<Fault> all() {
        return List.of(
                kill("order", shop -> shop.instance(WebApp.ORDER)),
                kill("catalog", shop -> shop.instance(WebApp.CATALOG)),
                kill("payment", shop -> shop.instance(WebApp.PAYMENT)),
                kill("member", shop -> shop.instance(WebApp.MEMBER)),
                kill("storefront", shop -> shop.instance(WebApp.STOREFRONT)),
                kill("Kafka", RunningShop::kafka),
                kill("Redis", RunningShop::redis),
                kill("MariaDB", RunningShop::mariaDb),
                kill("Toss", RunningShop::tossSandbox),
                away("Kafka", RunningShop::kafka),
                away("Redis", RunningShop::redis),
                new Fault("Redis flushed", 0, (shop, load) -> flush(shop)),
                everyMessageTwice(),
                new Fault("late repeats of old messages", 0, (shop, load) -> new MessageReplay(shop).lateRepeats(load)),
                new Fault("poison", 30, (shop, load) -> new MessageReplay(shop).poison()),
                new Fault("database answers slowly", 0, (shop, load) -> slowDatabase(shop)),
                new Fault("two confirms at the same instant", 0, Race::twoConfirms),
                new Fault("confirm racing cancel", 0, Race::confirmAgainstCancel),
                new Fault("confirm racing expiry", 0, Race::confirmAgainstExpiry),
                new Fault("fifty orders for the last item", 0, Race::lastItem));
    }

    /** What every run of the tests injects. */
    static List<Fault> mostTelling() {
        return List.of(
                kill("order", shop -> shop.instance(WebApp.ORDER)),
                kill("payment", shop -> shop.instance(WebApp.PAYMENT)),
                kill("Kafka", RunningShop::kafka),
                everyMessageTwice());
    }

    @Override
    public String toString() {
        return name;
    }

    private static Fault everyMessageTwice() {
        return new Fault("every message twice", 0, (shop, load) -> new MessageReplay(shop).everythingTwice(load));
    }

    private static Fault kill(String what, Function<RunningShop, Component> part) {
        return new Fault("kill -9 " + what, 0, (shop, load) -> {
            part.apply(shop).kill();
            part.apply(shop).start();
        });
    }

    private static Fault away(String what, Function<RunningShop, Component> part) {
        return new Fault(what + " away for 60 s", 0, (shop, load) -> {
            part.apply(shop).stop();
            pause(Duration.ofSeconds(60));
            part.apply(shop).start();
        });
    }

    private static void flush(RunningShop shop) {
        try (Jedis redis = new Jedis("127.0.0.1", shop.redis().port())) {
            redis.flushAll();
        }
    }

    /** For twenty seconds the database is frozen two thirds of the time. */
    private static void slowDatabase(RunningShop shop) throws InterruptedException {
        for (int i = 0; i < 66; i++) {
            shop.mariaDb().pause();
            pause(Duration.ofMillis(200));
            shop.mariaDb().resume();
            pause(Duration.ofMillis(100));
        }
    }

    /** The length of a fault is its measure, not a wait for something that could be asked about. */
    private static void pause(Duration length) throws InterruptedException {
        new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }
}
