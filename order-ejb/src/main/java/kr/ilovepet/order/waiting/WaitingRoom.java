package kr.ilovepet.order.waiting;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * Where polls wait. They are woken when an order changed, here or on another instance ({@link OrderNews}); without news
 * they are looked after every 100 ms by one query for all of them, and every second as a safety net.
 */
@ApplicationScoped
public class WaitingRoom {

    private static final Logger LOG = Logger.getLogger(WaitingRoom.class.getName());
    private static final int TICK_MILLIS = 100;
    private static final int SAFETY_TICKS = 10;

    private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();

    @Inject
    private Orders orders;

    @Inject
    private OrderNews news;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> ticking;
    private int ticks;

    void open(@Observes ApplicationReady ready) {
        news.listen(this::changed);
        ticking = scheduler.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        if (ticking != null) {
            ticking.cancel(true);
        }
    }

    /** Waits until the order's state is another one or the time is over; then wakes, once. */
    void enter(String orderId, OrderStatus known, Duration time, Runnable wake) {
        waiters.add(new Waiter(orderId, known, System.nanoTime() + time.toNanos(), wake));
        changed(orderId);
    }

    private void changed(String orderId) {
        wakeChanged(waiters.stream()
                .filter(waiter -> waiter.orderId().equals(orderId))
                .toList());
    }

    private void tick() {
        try {
            long now = System.nanoTime();
            waiters.stream()
                    .filter(waiter -> waiter.deadline() - now <= 0)
                    .toList()
                    .forEach(this::wake);
            if (!news.arriving() || ++ticks % SAFETY_TICKS == 0) {
                wakeChanged(List.copyOf(waiters));
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "Polls wait for the database", databaseAway);
        }
    }

    private void wakeChanged(List<Waiter> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        Map<String, OrderStatus> states =
                orders.statuses(candidates.stream().map(Waiter::orderId).collect(Collectors.toSet()));
        candidates.stream()
                .filter(waiter -> states.get(waiter.orderId()) != waiter.known())
                .forEach(this::wake);
    }

    private void wake(Waiter waiter) {
        if (waiters.remove(waiter)) {
            waiter.wake().run();
        }
    }

    private record Waiter(String orderId, OrderStatus known, long deadline, Runnable wake) {}
}
