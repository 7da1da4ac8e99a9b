package kr.ilovepet.shop;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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

    /** What goes wrong. */
    @FunctionalInterface
    interface Strike {
        void on(RunningShop shop) throws Exception;
    }

    /** Every fault of the suite. */
    static List<Fault> all() {
        Stream<Fault> kills = Stream.concat(
                Stream.of(WebApp.ORDER, WebApp.CATALOG, WebApp.PAYMENT, WebApp.MEMBER, WebApp.STOREFRONT)
                        .map(webApp -> kill(webApp.name().toLowerCase(java.util.Locale.ROOT), shop -> shop.instance(webApp))),
                Stream.of(
                        kill("Kafka", RunningShop::kafka),
                        kill("Redis", RunningShop::redis),
                        kill("MariaDB", RunningShop::mariaDb),
                        kill("Toss", RunningShop::tossSandbox)));
        return Stream.concat(kills, Stream.of(
                        away("Kafka", RunningShop::kafka),
                        away("Redis", RunningShop::redis),
                        new Fault("Redis flushed", 0, Fault::flush),
                        new Fault("every message twice", 0, shop -> new MessageReplay(shop).everythingAgain()),
                        new Fault("late repeats of old messages", 0, shop -> new MessageReplay(shop).everythingAsLateRepeat()),
                        new Fault("poison", 30, shop -> new MessageReplay(shop).poison()),
                        new Fault("database answers slowly", 0, Fault::slowDatabase)))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Fault kill(String what, java.util.function.Function<RunningShop, Component> part) {
        return new Fault("kill -9 " + what, 0, shop -> {
            part.apply(shop).kill();
            part.apply(shop).start();
        });
    }

    private static Fault away(String what, java.util.function.Function<RunningShop, Component> part) {
        return new Fault(what + " away for 60 s", 0, shop -> {
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
        new java.util.concurrent.CountDownLatch(1).await(length.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }
}
