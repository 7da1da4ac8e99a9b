package kr.ilovepet.order.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * The long polls that wait, none of which occupies a thread. They are answered as soon as the change of their order has
 * committed, here or on another instance ({@link OrderChangeChannel}), with one look at the order for all who wait for
 * it. While no changes of other instances arrive they are checked every 100 ms by one query for all of them, and
 * otherwise every second as a safety net. While nobody waits nothing runs.
 */
@ApplicationScoped
public class LongPolls {

    private static final Logger LOG = Logger.getLogger(LongPolls.class.getName());
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int CHECKS_PER_SAFETY_CHECK = 10;

    /** Threads that look at changed orders; each look is one short read of the database. */
    private static final int LOOKING = 4;

    /** So many whose time is over are answered at one check; the others a check later, so that changes get through. */
    private static final int OVERDUE_AT_ONCE = 100;

    private final Map<OrderNumber, Set<Waiter>> waiters = new ConcurrentHashMap<>();

    @Inject
    private OrderViews orders;

    @Inject
    private OrderStatuses statuses;

    @Inject
    private OrderChangeChannel changes;

    @Resource
    private ManagedThreadFactory threads;

    /** Threads that keep the application's context: an executor of the container saves it for each task. */
    private ExecutorService looks;

    private Thread checking;
    private volatile boolean idle;
    private volatile boolean stopping;

    /** For the container. */
    protected LongPolls() {}

    LongPolls(OrderViews orders, ExecutorService looks) {
        this.orders = orders;
        this.looks = looks;
    }

    void start(@Observes ApplicationReady ready) {
        looks = Executors.newFixedThreadPool(LOOKING, threads);
        changes.listen(this::changed);
        checking = threads.newThread(this::check);
        checking.setName("long-polls");
        checking.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (looks != null) {
            looks.shutdown();
            LockSupport.unpark(checking);
        }
    }

    /**
     * Waits until the order has another state than the known one, or the time is over; it ends up to a fifth earlier,
     * so that polls which began together ask anew one after the other.
     *
     * @param visible which orders the caller may see
     * @return the order as it is then; at once when it has another state already, and empty at once when there is no
     *     such order or the caller may not see it
     */
    CompletableFuture<Optional<OrderView>> await(
            OrderNumber order, LongPoll poll, FailureTexts texts, Predicate<OrderView> visible) {
        Waiter waiter = new Waiter(
                order,
                poll.known(),
                texts,
                visible,
                System.nanoTime() + poll.nanos(ThreadLocalRandom.current().nextDouble()),
                new CompletableFuture<>());
        // First, so that a change after the look is told to it.
        add(waiter);
        try {
            Optional<OrderView> now = orders.find(order, texts).filter(visible);
            if (now.map(OrderView::status).orElse(null) != poll.known()) {
                answer(waiter, now);
            }
        } catch (RuntimeException failed) {
            remove(waiter);
            throw failed;
        }
        return waiter.answer();
    }

    /** Answers those who wait for another state of the order than this one, which it just came to. */
    void changed(OrderNumber order, OrderStatus status) {
        if (!stopping && waitingForOther(order, status).findAny().isPresent()) {
            looks.execute(() -> look(order));
        }
    }

    /** Reads the order once, however many languages it is read in, and answers those who know another state. */
    private void look(OrderNumber order) {
        try {
            Map<FailureTexts, List<Waiter>> readers =
                    ofOrder(order).stream().collect(Collectors.groupingBy(Waiter::texts));
            orders.find(order, readers.keySet())
                    .forEach((texts, now) -> readers.get(texts).stream()
                            .filter(waiter -> waiter.known() != now.status())
                            .forEach(waiter -> answer(waiter, Optional.of(now))));
        } catch (RuntimeException databaseUnavailable) {
            LOG.log(Level.FINE, "Long polls wait for the database", databaseUnavailable);
        }
    }

    private void check() {
        boolean failing = false;
        for (int checks = 1; !stopping && !Thread.interrupted(); checks++) {
            if (waiters.isEmpty()) {
                waitForWaiters();
            } else {
                LockSupport.parkNanos(CHECK_NANOS);
            }
            failing = !checked(!changes.arriving() || checks % CHECKS_PER_SAFETY_CHECK == 0, failing);
        }
    }

    /** One check, which no failure may keep from being followed by the next; the first of a row gets a line. */
    private boolean checked(boolean changesToo, boolean failedBefore) {
        try {
            answerOverdue();
            if (changesToo) {
                lookForChanges();
            }
            return true;
        } catch (Throwable unforeseen) {
            LOG.log(failedBefore ? Level.FINE : Level.WARNING, "Long polls could not be checked", unforeseen);
            return false;
        }
    }

    private void waitForWaiters() {
        idle = true;
        while (waiters.isEmpty() && !stopping && !Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
        idle = false;
    }

    private void answerOverdue() {
        long now = System.nanoTime();
        waiters.values().stream()
                .flatMap(Collection::stream)
                .filter(waiter -> waiter.deadline() - now <= 0)
                .limit(OVERDUE_AT_ONCE)
                .filter(this::remove)
                .forEach(waiter -> looks.execute(() -> answerOverdue(waiter)));
    }

    private void answerOverdue(Waiter waiter) {
        try {
            waiter.answer().complete(orders.find(waiter.order(), waiter.texts()).filter(waiter.visible()));
        } catch (RuntimeException failed) {
            waiter.answer().completeExceptionally(failed);
        }
    }

    private void lookForChanges() {
        Set<OrderNumber> waitedFor = Set.copyOf(waiters.keySet());
        if (!waitedFor.isEmpty()) {
            statuses.of(waitedFor).forEach(this::changed);
        }
    }

    private Stream<Waiter> waitingForOther(OrderNumber order, OrderStatus status) {
        return ofOrder(order).stream().filter(waiter -> waiter.known() != status);
    }

    private Set<Waiter> ofOrder(OrderNumber order) {
        return waiters.getOrDefault(order, Set.of());
    }

    private void add(Waiter waiter) {
        waiters.compute(waiter.order(), (order, waiting) -> {
            Set<Waiter> all = waiting == null ? ConcurrentHashMap.newKeySet() : waiting;
            all.add(waiter);
            return all;
        });
        if (idle) {
            LockSupport.unpark(checking);
        }
    }

    /** Whether it was there: who removes it answers it. */
    private boolean remove(Waiter waiter) {
        boolean[] removed = new boolean[1];
        waiters.computeIfPresent(waiter.order(), (order, waiting) -> {
            removed[0] = waiting.remove(waiter);
            return waiting.isEmpty() ? null : waiting;
        });
        return removed[0];
    }

    private void answer(Waiter waiter, Optional<OrderView> now) {
        if (remove(waiter)) {
            waiter.answer().complete(now.filter(waiter.visible()));
        }
    }

    private record Waiter(
            OrderNumber order,
            OrderStatus known,
            FailureTexts texts,
            Predicate<OrderView> visible,
            long deadline,
            CompletableFuture<Optional<OrderView>> answer) {}
}
