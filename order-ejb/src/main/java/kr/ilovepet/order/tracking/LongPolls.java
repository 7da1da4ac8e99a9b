package kr.ilovepet.order.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * The long polls that wait, none of which occupies a thread. They are resumed when their order changed, here or on
 * another instance ({@link OrderChangeChannel}). While no changes of other instances arrive they are checked every 100
 * ms by one query for all of them, and otherwise every second as a safety net.
 */
@ApplicationScoped
public class LongPolls {

    private static final Logger LOG = Logger.getLogger(LongPolls.class.getName());
    private static final int CHECK_MILLIS = 100;
    private static final int CHECKS_PER_SAFETY_CHECK = 10;

    private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();

    @Inject
    private OrderStatuses statuses;

    @Inject
    private OrderChangeChannel changes;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ManagedExecutorService executor;

    private ScheduledFuture<?> checking;
    private int checks;

    void start(@Observes ApplicationReady ready) {
        changes.listen(this::changed);
        checking = scheduler.scheduleWithFixedDelay(this::check, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (checking != null) {
            checking.cancel(true);
        }
    }

    /**
     * Waits until the order has another state than the known one, or the time is over; then resumes, once.
     *
     * @param resume runs in a thread of its own
     */
    void await(OrderNumber order, LongPoll poll, Runnable resume) {
        waiters.add(
                new Waiter(order, poll.known(), System.nanoTime() + poll.time().toNanos(), resume));
        // The change may have happened before the poll was there to be told.
        changed(order);
    }

    private void changed(OrderNumber order) {
        resumeChanged(
                waiters.stream().filter(waiter -> waiter.order().equals(order)).toList());
    }

    private void check() {
        try {
            long now = System.nanoTime();
            waiters.stream()
                    .filter(waiter -> waiter.deadline() - now <= 0)
                    .toList()
                    .forEach(this::resume);
            if (!changes.arriving() || ++checks % CHECKS_PER_SAFETY_CHECK == 0) {
                resumeChanged(List.copyOf(waiters));
            }
        } catch (RuntimeException databaseUnavailable) {
            LOG.log(Level.FINE, "Long polls wait for the database", databaseUnavailable);
        }
    }

    private void resumeChanged(List<Waiter> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        Map<OrderNumber, OrderStatus> now =
                statuses.of(candidates.stream().map(Waiter::order).collect(Collectors.toSet()));
        candidates.stream()
                .filter(waiter -> now.get(waiter.order()) != waiter.known())
                .forEach(this::resume);
    }

    private void resume(Waiter waiter) {
        if (waiters.remove(waiter)) {
            executor.execute(waiter.resume());
        }
    }

    private record Waiter(OrderNumber order, OrderStatus known, long deadline, Runnable resume) {}
}
