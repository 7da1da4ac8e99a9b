package kr.ilovepet.shop.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.test.RunningShop;
import redis.clients.jedis.Jedis;

/**
 * Something that goes wrong while orders are under way.
 *
 * @param name for the table
 * @param poison how many dead letters it makes on purpose
 * @param preparation what is done before the load is accepted, so that the strike itself takes no time
 */
record Fault(String name, int poison, Preparation preparation) {

    /** Makes everything ready for the strike, which may add orders of its own to the load. */
    @FunctionalInterface
    interface Preparation {
        Strike before(RunningShop shop, OrderLoad load) throws Exception;
    }

    /** What goes wrong beside the load, and mends what it broke. */
    @FunctionalInterface
    interface Injection {
        void run() throws Exception;
    }

    /**
     * What goes wrong, and when.
     *
     * @param earliest not before that time
     */
    record Strike(Instant earliest, Injection injection) {

        static Strike atOnce(Injection injection) {
            return new Strike(Instant.EPOCH, injection);
        }
    }

    /** What goes wrong without a preparation. */
    @FunctionalInterface
    private interface Action {
        void on(RunningShop shop, OrderLoad load) throws Exception;
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
                unprepared("Redis flushed", 0, (shop, load) -> flush(shop)),
                everyMessageTwice(),
                unprepared(
                        "late repeats of old messages", 0, (shop, load) -> new MessageReplay(shop).lateRepeats(load)),
                unprepared("poison", 30, (shop, load) -> new MessageReplay(shop).poison()),
                unprepared("database answers slowly", 0, (shop, load) -> slowDatabase(shop)),
                new Fault("two confirms at the same instant", 0, RacingRequests::twoConfirms),
                new Fault("confirm racing cancel", 0, RacingRequests::confirmAgainstCancel),
                new Fault("confirm racing expiry", 0, RacingRequests::confirmAgainstExpiry),
                new Fault("fifty orders for the last item", 0, RacingRequests::lastItem));
    }

    /** What every run of the tests injects. */
    static List<Fault> mostTelling() {
        return List.of(
                kill("order", shop -> shop.instance(WebApp.ORDER)),
                kill("payment", shop -> shop.instance(WebApp.PAYMENT)),
                kill("Kafka", RunningShop::kafka),
                everyMessageTwice());
    }

    /** No fault: orders run undisturbed. */
    static Fault none() {
        return unprepared("none", 0, (shop, load) -> {});
    }

    /** One of the two instances of every service is killed, and stays away. */
    static Fault oneInstanceLess() {
        return unprepared(
                "kill -9 one of two instances",
                0,
                (shop, load) -> shop.instances().get(2).kill());
    }

    @Override
    public String toString() {
        return name;
    }

    private static Fault unprepared(String name, int poison, Action action) {
        return new Fault(name, poison, (shop, load) -> Strike.atOnce(() -> action.on(shop, load)));
    }

    private static Fault everyMessageTwice() {
        return unprepared("every message twice", 0, (shop, load) -> new MessageReplay(shop).everythingTwice(load));
    }

    private static Fault kill(String what, Function<RunningShop, Component> part) {
        return unprepared("kill -9 " + what, 0, (shop, load) -> {
            part.apply(shop).kill();
            part.apply(shop).start();
        });
    }

    private static Fault away(String what, Function<RunningShop, Component> part) {
        return unprepared(what + " away for 60 s", 0, (shop, load) -> {
            part.apply(shop).stop();
            pause(Duration.ofSeconds(60));
            part.apply(shop).start();
        });
    }

    private static void flush(RunningShop shop) {
        try (Jedis redis = new Jedis(shop.redis().operator())) {
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
