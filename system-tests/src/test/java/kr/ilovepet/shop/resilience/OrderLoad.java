package kr.ilovepet.shop.resilience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.shop.buyer.ApiBuyer;
import kr.ilovepet.shop.buyer.Buyer;
import kr.ilovepet.shop.buyer.Wish;
import kr.ilovepet.stack.test.RunningShop;

/**
 * Orders of buyers who do not give up when the shop is unavailable for a moment. Of ten orders one is canceled before
 * payment, one is refused by the card company, one is paid and given back, one is abandoned, and of the confirmations
 * one in ten loses its response.
 */
final class OrderLoad implements AutoCloseable {

    private static final int SHOPPERS = 16;
    private static final int WORKERS = 12;

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final List<Shopper> shoppers;
    private final List<? extends Buyer> buyers;
    private final Instant begun = Instant.now();
    private final List<String> orders = new CopyOnWriteArrayList<>();
    private List<Future<?>> journeys = List.of();

    private List<String> own = List.of();

    private OrderLoad(List<Shopper> shoppers, List<? extends Buyer> buyers) {
        this.shoppers = shoppers;
        this.buyers = buyers;
    }

    /**
     * Buyers come; of their confirmations one in ten will lose its response.
     *
     * @param onPages who orders on the pages; nobody where all use the API
     */
    static OrderLoad open(RunningShop shop, List<? extends Buyer> onPages) {
        List<Shopper> shoppers = IntStream.range(0, SHOPPERS)
                .mapToObj(i -> Shopper.registered(shop))
                .toList();
        shoppers.get(0).sandbox().put("faults", "{\"operation\":\"confirm\",\"kind\":\"lostResponse\",\"share\":0.1}");
        return new OrderLoad(
                shoppers,
                onPages.isEmpty() ? shoppers.stream().map(ApiBuyer::new).toList() : onPages);
    }

    /** Has so many orders accepted; none of them is final yet. */
    void accept(int count) {
        own = together(IntStream.range(0, count)
                .<Callable<String>>mapToObj(i -> () -> buyer(i).order(1 + i % 20, 21 + i % 20))
                .toList());
        orders.addAll(own);
    }

    /** Sends all buyers on their way; returns at once. */
    void begin() {
        journeys = IntStream.range(0, own.size())
                .<Future<?>>mapToObj(i -> workers.submit(() -> buyer(i).goOn(own.get(i), Wish.of(i))))
                .toList();
    }

    /** Waits until every buyer has done what he wanted; what the saga then still does goes on. */
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

    /** Somebody who uses the API. */
    Shopper anyShopper() {
        return shoppers.get(ThreadLocalRandom.current().nextInt(SHOPPERS));
    }

    /** Counts another order to the load, which somebody else takes care of. */
    void watch(String order) {
        orders.add(order);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private Buyer buyer(int order) {
        return buyers.get(order % buyers.size());
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
