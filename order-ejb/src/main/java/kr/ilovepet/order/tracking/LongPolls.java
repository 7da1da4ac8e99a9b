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
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import kr.ilovepet.instance.listener.PublicListener;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * The long polls that wait, none of which occupies a thread. They are answered as soon as the change of their order has
 * committed: by the order itself where this instance has changed it, and by one look for all who wait for it where
 * another has ({@link OrderChangeChannel}). While no changes of other instances arrive they are checked every 100 ms by
 * one query for all of them, and otherwise every second as a safety net. While nobody waits nothing runs. Once the
 * instance stops and takes no further requests, those that wait are answered with the state of then, so that they ask
 * another one anew.
 */
@ApplicationScoped
public class LongPolls implements OrderChangeListener {

    private static final Logger LOG = Logger.getLogger(LongPolls.class.getName());
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int CHECKS_PER_SAFETY_CHECK = 10;

    /** Threads that look at changed orders and answer; a look is one short read of the database. */
    private static final int LOOKING = 4;

    /** So many whose time is over are answered at one check; the others a check later, so that changes get through. */
    private static final int OVERDUE_AT_ONCE = 100;

    private final Map<OrderNumber, Set<Waiter>> waiters = new ConcurrentHashMap<>();
    private final CommittedStates committed = new CommittedStates();

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

    LongPolls(OrderViews orders, OrderChangeChannel changes, ExecutorService looks) {
        this.orders = orders;
        this.changes = changes;
        this.looks = looks;
    }

    void start(@Observes ApplicationReady ready) {
        looks = Executors.newFixedThreadPool(LOOKING, threads);
        changes.listen(this);
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
     * Waits until the order has a state for which the poll does not wait on, or the time is over; it ends up to a fifth
     * earlier, so that polls which began together ask anew one after the other.
     *
     * @param visible whether the caller may see the orders of the member with this number
     * @return the order as it is then; at once when it has another state already, and empty at once when there is no
     *     such order or the caller may not see it
     */
    CompletableFuture<Optional<OrderView>> await(
            OrderNumber order, LongPoll poll, FailureTexts texts, LongPredicate visible) {
        Waiter waiter = new Waiter(
                order,
                poll,
                texts,
                visible,
                System.nanoTime() + poll.nanos(ThreadLocalRandom.current().nextDouble()),
                new CompletableFuture<>());
        // First, so that a change after the look is told to it.
        add(waiter);
        if (waitsInCommitted(waiter)) {
            return waiter.answer();
        }
        try {
            Optional<OrderView> now = orders.find(order, texts);
            if (!now.filter(waiter::sees)
                    .map(OrderView::status)
                    .filter(poll::waitsIn)
                    .isPresent()) {
                answer(waiter, now);
            }
        } catch (RuntimeException failed) {
            remove(waiter);
            throw failed;
        }
        return waiter.answer();
    }

    /** Where this instance was the last to change the order it knows that there is nothing to tell yet. */
    private boolean waitsInCommitted(Waiter waiter) {
        return changes.arriving()
                && committed
                        .of(waiter.order())
                        .filter(now -> waiter.poll().waitsIn(now.status())
                                && waiter.visible().test(now.userId()))
                        .isPresent();
    }

    @Override
    public void changedHere(Order order) {
        CommittedStates.State state = CommittedStates.State.of(order);
        committed.put(order.number(), state);
        // Nobody may be told of a state that is over by the time that a thread comes to it.
        whereOver(
                order.number(),
                order.status(),
                readers -> committed.isLast(order.number(), state)
                        ? OrderViews.of(order, readers)
                        : orders.find(order.number(), readers));
    }

    @Override
    public void changedElsewhere(OrderNumber order, OrderStatus status) {
        committed.changedElsewhere(order);
        look(order, status);
    }

    /** The database says that the order is in this state, whoever has changed it. */
    private void found(OrderNumber order, OrderStatus status) {
        committed.found(order, status);
        look(order, status);
    }

    private void look(OrderNumber order, OrderStatus status) {
        whereOver(order, status, readers -> orders.find(order, readers));
    }

    /** Answers those who do not wait on in this state, to which the order just came. */
    private void whereOver(
            OrderNumber order, OrderStatus status, Function<Set<FailureTexts>, Map<FailureTexts, OrderView>> look) {
        if (!stopping
                && ofOrder(order).stream().anyMatch(waiter -> !waiter.poll().waitsIn(status))) {
            looks.execute(() -> answer(order, look));
        }
    }

    /** Reads the order once, however many languages it is read in, and answers those who do not wait on. */
    private void answer(OrderNumber order, Function<Set<FailureTexts>, Map<FailureTexts, OrderView>> look) {
        try {
            Map<FailureTexts, List<Waiter>> readers =
                    ofOrder(order).stream().collect(Collectors.groupingBy(Waiter::texts));
            look.apply(readers.keySet())
                    .forEach((texts, now) -> readers.get(texts).stream()
                            .filter(waiter -> !waiter.poll().waitsIn(now.status()))
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

    /** Answers those whose time is over, which the end of the instance is for all of them. */
    void answerOverdue() {
        long now = System.nanoTime();
        boolean ending = PublicListener.draining();
        waiters.values().stream()
                .flatMap(Collection::stream)
                .filter(waiter -> ending || waiter.deadline() - now <= 0)
                .limit(OVERDUE_AT_ONCE)
                .filter(this::remove)
                .forEach(waiter -> looks.execute(() -> answerOverdue(waiter)));
    }

    private void answerOverdue(Waiter waiter) {
        try {
            waiter.answer().complete(orders.find(waiter.order(), waiter.texts()).filter(waiter::sees));
        } catch (RuntimeException failed) {
            waiter.answer().completeExceptionally(failed);
        }
    }

    private void lookForChanges() {
        Set<OrderNumber> waitedFor = Set.copyOf(waiters.keySet());
        if (!waitedFor.isEmpty()) {
            statuses.of(waitedFor).forEach(this::found);
        }
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
            waiter.answer().complete(now.filter(waiter::sees));
        }
    }

    private record Waiter(
            OrderNumber order,
            LongPoll poll,
            FailureTexts texts,
            LongPredicate visible,
            long deadline,
            CompletableFuture<Optional<OrderView>> answer) {

        boolean sees(OrderView view) {
            return visible.test(view.userId());
        }
    }
}
