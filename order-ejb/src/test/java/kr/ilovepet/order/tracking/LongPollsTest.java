package kr.ilovepet.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.ilovepet.instance.listener.PublicListener;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.PaymentKey;
import kr.ilovepet.order.domain.Quantities;
import org.junit.jupiter.api.Test;

class LongPollsTest {

    private static final OrderNumber ORDER = new OrderNumber("2026112800000001");
    private static final LongPoll KNOWS_CREATED = new LongPoll(OrderStatus.CREATED, Duration.ofSeconds(25), false);
    private static final LongPoll UNTIL_RESTING = new LongPoll(OrderStatus.CREATED, Duration.ofSeconds(25), true);
    private static final FailureTexts KOREAN = FailureTexts.accepting(null);
    private static final long OWNER = 7;

    private final Orders orders = new Orders();
    private final Others others = new Others();
    private final SameThread thread = new SameThread();
    private final LongPolls polls = new LongPolls(orders, others, thread);

    @Test
    void answersAtOnceWhenTheStateIsAnotherOneAlready() {
        orders.status = OrderStatus.PREPARED;
        assertThat(poll()).isCompletedWithValueMatching(has(OrderStatus.PREPARED));
    }

    @Test
    void answersWhenTheOrderChanges() {
        CompletableFuture<Optional<OrderView>> poll = poll();
        assertThat(poll).isNotDone();

        become(OrderStatus.VALIDATION_SUCCESS);
        assertThat(poll).isCompletedWithValueMatching(has(OrderStatus.VALIDATION_SUCCESS));
    }

    @Test
    void missesNoChangeThatComesRightAfterItsFirstLook() {
        orders.afterLook = () -> become(OrderStatus.PREPARED);
        assertThat(poll()).isCompletedWithValueMatching(has(OrderStatus.PREPARED));
    }

    @Test
    void looksOnceForAllWhoWaitForTheSameOrder() {
        List<CompletableFuture<Optional<OrderView>>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(poll());
        }
        orders.looks = 0;

        become(OrderStatus.PREPARED);
        assertThat(all).allSatisfy(poll -> assertThat(poll).isCompletedWithValueMatching(has(OrderStatus.PREPARED)));
        assertThat(orders.looks).isEqualTo(1);
    }

    @Test
    void looksOnceForReadersOfAllLanguages() {
        List<CompletableFuture<Optional<OrderView>>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            FailureTexts texts = FailureTexts.accepting("en;q=0." + i);
            all.add(polls.await(ORDER, KNOWS_CREATED, texts, owner -> true));
        }
        orders.looks = 0;

        become(OrderStatus.PREPARED);
        assertThat(all).allSatisfy(poll -> assertThat(poll).isCompletedWithValueMatching(has(OrderStatus.PREPARED)));
        assertThat(orders.looks).isEqualTo(1);
    }

    @Test
    void doesNotLookWhereNobodyWaitsForThatChange() {
        poll();
        orders.looks = 0;

        polls.changedElsewhere(new OrderNumber("2026112800000002"), OrderStatus.PREPARED);
        polls.changedElsewhere(ORDER, OrderStatus.CREATED);
        assertThat(orders.looks).isZero();
    }

    @Test
    void waitsOnWhenTheNewsIsOlderThanWhatTheCallerKnows() {
        orders.status = OrderStatus.PREPARED;
        CompletableFuture<Optional<OrderView>> poll = polls.await(
                ORDER, new LongPoll(OrderStatus.PREPARED, Duration.ofSeconds(25), false), KOREAN, owner -> true);

        polls.changedElsewhere(ORDER, OrderStatus.VALIDATION_SUCCESS);
        assertThat(poll).isNotDone();
    }

    @Test
    void tellsAStrangerNothingAtOnce() {
        orders.afterLook = () -> become(OrderStatus.PREPARED);
        assertThat(polls.await(ORDER, KNOWS_CREATED, KOREAN, owner -> owner == OWNER + 1))
                .isCompletedWithValue(Optional.empty());
    }

    @Test
    void passesOverStatesInWhichAnotherServiceBringsTheOrderOn() {
        CompletableFuture<Optional<OrderView>> poll = polls.await(ORDER, UNTIL_RESTING, KOREAN, owner -> true);

        become(OrderStatus.VALIDATION_SUCCESS);
        assertThat(poll).isNotDone();
        become(OrderStatus.PREPARED);
        assertThat(poll).isCompletedWithValueMatching(has(OrderStatus.PREPARED));
    }

    @Test
    void doesNotAskTheDatabaseAboutWhatThisInstanceHasCommitted() {
        Order order = order();
        polls.changedHere(order);
        CompletableFuture<Optional<OrderView>> poll =
                polls.await(order.number(), UNTIL_RESTING, KOREAN, owner -> owner == order.userId());

        order.validated(List.of(), Instant.EPOCH);
        polls.changedHere(order);
        order.prepared("payment", Instant.EPOCH);
        polls.changedHere(order);
        assertThat(poll).isCompletedWithValueMatching(has(OrderStatus.PREPARED));
        assertThat(orders.looks).isZero();
    }

    @Test
    void asksTheDatabaseWhereAnotherInstanceHasChangedTheOrderOrMayHave() {
        Order order = order();
        orders.status = OrderStatus.EXPIRED;
        polls.changedHere(order);
        polls.changedElsewhere(order.number(), OrderStatus.EXPIRED);
        assertThat(polls.await(order.number(), KNOWS_CREATED, KOREAN, owner -> true))
                .isCompletedWithValueMatching(has(OrderStatus.EXPIRED));

        polls.changedHere(order);
        others.arriving = false;
        assertThat(polls.await(order.number(), KNOWS_CREATED, KOREAN, owner -> true))
                .isCompletedWithValueMatching(has(OrderStatus.EXPIRED));
    }

    @Test
    void answersFromTheDatabaseAndNotFromWhatThisInstanceCommitted() {
        Order order = order();
        polls.changedHere(order);
        orders.status = OrderStatus.PREPARED;
        LongPoll knowsAnother = new LongPoll(OrderStatus.PREPARED, Duration.ofSeconds(25), false);
        assertThat(polls.await(order.number(), knowsAnother, KOREAN, owner -> true))
                .isNotDone();
    }

    @Test
    void tellsNobodyOfAStateThatIsOverWhenAThreadComesToIt() {
        CompletableFuture<Optional<OrderView>> poll = polls.await(ORDER, UNTIL_RESTING, KOREAN, owner -> true);
        thread.busy = true;
        polls.changedHere(prepared());
        Order confirmed = prepared();
        confirmed.confirm(new PaymentKey("key"), Instant.EPOCH);
        orders.status = OrderStatus.DECREASE_STOCK;
        polls.changedHere(confirmed);

        thread.doWhatWaits();
        assertThat(poll).isNotDone();
    }

    @Test
    void tellsAStrangerNothingOfWhatThisInstanceHasCommitted() {
        Order order = order();
        polls.changedHere(order);
        assertThat(polls.await(order.number(), KNOWS_CREATED, KOREAN, owner -> false))
                .isCompletedWithValue(Optional.empty());
    }

    @Test
    void answersEverybodyWhenTheInstanceStops() {
        CompletableFuture<Optional<OrderView>> poll = poll();
        polls.answerOverdue();
        assertThat(poll).isNotDone();

        PublicListener.drain();
        try {
            polls.answerOverdue();
        } finally {
            PublicListener.accept();
        }
        assertThat(poll).isCompletedWithValueMatching(has(OrderStatus.CREATED));
    }

    @Test
    void thoseThatBeganTogetherDoNotEndTogether() {
        long whole = Duration.ofSeconds(25).toNanos();
        assertThat(KNOWS_CREATED.nanos(0)).isEqualTo(whole);
        assertThat(KNOWS_CREATED.nanos(0.5)).isEqualTo(whole * 9 / 10);
        assertThat(KNOWS_CREATED.nanos(0.999)).isGreaterThan(whole * 8 / 10);
    }

    private CompletableFuture<Optional<OrderView>> poll() {
        return polls.await(ORDER, KNOWS_CREATED, KOREAN, owner -> owner == OWNER);
    }

    private void become(OrderStatus status) {
        orders.status = status;
        polls.changedElsewhere(ORDER, status);
    }

    private static Predicate<Optional<OrderView>> has(OrderStatus status) {
        return order -> order.orElseThrow().status() == status;
    }

    private static Order prepared() {
        Order order = order();
        order.validated(List.of(), Instant.EPOCH);
        order.prepared("payment", Instant.EPOCH);
        return order;
    }

    private static Order order() {
        return new Order(ORDER, OWNER, Quantities.NONE, null, Instant.EPOCH, Duration.ofMinutes(45));
    }

    private static final class Others extends OrderChangeChannel {
        private boolean arriving = true;

        @Override
        boolean arriving() {
            return arriving;
        }
    }

    private static final class Orders extends OrderViews {
        private OrderStatus status = OrderStatus.CREATED;
        private Runnable afterLook = () -> {};
        private int looks;

        @Override
        public Map<FailureTexts, OrderView> find(OrderNumber number, Set<FailureTexts> readers) {
            OrderView seen = find(number, KOREAN).orElseThrow();
            return readers.stream().collect(Collectors.toMap(Function.identity(), texts -> seen));
        }

        @Override
        public Optional<OrderView> find(OrderNumber number, FailureTexts texts) {
            looks++;
            OrderView seen = new OrderView(
                    number.value(), status, null, 0, null, List.of(), null, List.of(), Instant.EPOCH, null, OWNER);
            Runnable then = afterLook;
            afterLook = () -> {};
            then.run();
            return Optional.of(seen);
        }
    }

    /** Does at once what it is given, unless it is busy. */
    private static final class SameThread extends AbstractExecutorService {
        private final List<Runnable> waiting = new ArrayList<>();
        private boolean busy;

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
            if (!busy) {
                doWhatWaits();
            }
        }

        void doWhatWaits() {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
