package kr.ilovepet.shop.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.RunningShop;

/**
 * Somebody who has nothing to do with the attack: one thread looks at pages, another orders and pays, all along. How
 * long their requests take, and whether they succeed, tells what the attack does to others.
 */
final class Bystander implements AutoCloseable {

    private static final List<String> PAGES = List.of(
            "/",
            "/products",
            "/products/1",
            "/products?category=dog-food&sort=price",
            "/cart",
            "/login",
            "/api/products?size=5",
            "/api/products/2",
            "/api/categories");

    /** Slow enough to leave the machine to the attack. */
    private static final Duration PAUSE = Duration.ofMillis(40);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(2);

    /** After so many orders another member goes on, as nobody orders all day long. */
    private static final int ORDERS_OF_ONE = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PRODUCT = 12;

    private final RunningShop shop;
    private final Wire wire;
    private final List<Long> members = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong orders = new AtomicLong();

    private Bystander(RunningShop shop) {
        this.shop = shop;
        this.wire = new Wire(shop.url());
    }

    /** Comes in and begins. */
    static Bystander enter(RunningShop shop) {
        Bystander bystander = new Bystander(shop);
        bystander.threads.add(Thread.ofPlatform().name("bystander looks").start(bystander::look));
        bystander.threads.add(Thread.ofPlatform().name("bystander orders").start(bystander::buy));
        return bystander;
    }

    /** The numbers of the members who have ordered so far. */
    List<Long> members() {
        synchronized (members) {
            return List.copyOf(members);
        }
    }

    /** Waits until so many pages were looked at since the last time. */
    void await(int pages) {
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> latencies.size() >= pages);
    }

    /** What was measured since the last time. */
    Meanwhile meanwhile() {
        synchronized (latencies) {
            Meanwhile since = Meanwhile.of(latencies, failures, orders.getAndSet(0));
            latencies.clear();
            failures.clear();
            return since;
        }
    }

    private void look() {
        for (int i = 0; !ended(PAUSE); i++) {
            String page = PAGES.get(i % PAGES.size());
            Answer answer = wire.send(Request.get(page));
            synchronized (latencies) {
                latencies.add(answer.took().toNanos());
                if (answer.status() != 200) {
                    failures.add(page + " answered " + answer.status());
                }
            }
        }
    }

    private void buy() {
        // Registered long before the first order, so that whoever reads the books knows whose orders these are.
        Shopper shopper = newMember();
        Shopper next = newMember();
        for (int i = 1; !ended(BETWEEN_ORDERS); i++) {
            try {
                if (i % ORDERS_OF_ONE == 0) {
                    shopper = next;
                    next = newMember();
                }
                String order = shopper.preparedOrder(PRODUCT, 1);
                shopper.pay(order);
                shopper.awaitState(order, "CONFIRMED");
                orders.incrementAndGet();
            } catch (RuntimeException | AssertionError e) {
                failures.add("an order failed: " + e.getMessage());
            }
        }
    }

    /** Passwords are hashed a few at a time for everybody together; who is refused is told to try again in a moment. */
    private Shopper newMember() {
        List<Shopper> registered = new ArrayList<>();
        org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(AGAIN)
                .untilAsserted(() -> registered.add(Shopper.registered(shop)));
        Shopper shopper = registered.get(0);
        members.add(shopper.api().get("users/me").json().path("userId").asLong());
        return shopper;
    }

    private boolean ended(Duration pause) {
        try {
            return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What a bystander met with for a while.
     *
     * @param pages number of pages
     * @param median of their latencies
     * @param p99 of their latencies
     * @param orders that ended CONFIRMED
     * @param failures what did not come
     */
    record Meanwhile(int pages, Duration median, Duration p99, long orders, List<String> failures) {

        static Meanwhile of(List<Long> latencies, List<String> failures, long orders) {
            List<Long> sorted = latencies.stream().sorted().toList();
            return new Meanwhile(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), orders, List.copyOf(failures));
        }

        private static Duration at(List<Long> sorted, double share) {
            return sorted.isEmpty() ? Duration.ZERO : Duration.ofNanos(sorted.get((int) (share * (sorted.size() - 1))));
        }
    }
}
