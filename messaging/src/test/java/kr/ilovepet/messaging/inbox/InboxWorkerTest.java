package kr.ilovepet.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.message.TypedMessage;
import kr.ilovepet.messaging.message.UnknownTypeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InboxWorkerTest {

    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(500);
    private static final RuntimeException BUG = new IllegalStateException("a bug");
    private static final RuntimeException DATABASE_AWAY =
            new IllegalStateException(new SQLTransientConnectionException("away"));

    private long now;
    private final WorkQueue queue = new WorkQueue(new WorkQueue.Limits(4, 2, SLOW), () -> now);
    private final List<List<String>> transactions = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> dead = new ArrayList<>();
    private final Map<String, RuntimeException> faults = new HashMap<>();
    private final Set<String> malformed = new HashSet<>();
    private final Set<String> newer = new HashSet<>();
    private final Map<String, Error> unreadable = new HashMap<>();
    private final Set<String> unacknowledged = new HashSet<>();
    private boolean outboxAway;
    private int settled;

    private final RecordHandler handler = new RecordHandler() {
        @Override
        public TypedMessage read(ConsumerRecord<String, String> record) {
            if (unreadable.containsKey(record.value())) {
                throw unreadable.get(record.value());
            }
            if (newer.contains(record.value())) {
                throw new UnknownTypeException("topic", record.value());
            }
            if (malformed.contains(record.value())) {
                throw new MalformedMessageException("no JSON");
            }
            return new TypedMessage(
                    new MessageHeader(record.value(), Instant.EPOCH, new Subject(record.key(), "i"), record.value()),
                    record.value());
        }

        @Override
        public void handle(List<ReceivedRecord> records) {
            List<String> texts = texts(records);
            texts.stream().filter(faults::containsKey).findFirst().ifPresent(text -> {
                throw faults.get(text);
            });
            transactions.add(texts);
        }
    };

    private final InboxWorker worker = new InboxWorker(
            queue,
            handler,
            (record, fault, attempts) -> {
                if (outboxAway) {
                    throw DATABASE_AWAY;
                }
                dead.add(record.value() + " after " + attempts);
            },
            records -> settled += records);

    @Test
    void whatWaitsIsHandledInOneTransaction() {
        receive("a1", "b1", "a2", "c1", "d1");
        workAll();

        assertThat(transactions).containsExactly(List.of("a1", "a2", "b1", "c1"), List.of("d1"));
        assertThat(acknowledged).containsExactly("a1", "a2", "b1", "c1", "d1");
        assertThat(settled).isEqualTo(5);
    }

    @Test
    void onePoisonRecordCostsItsNeighboursARepeatAndNothingElse() {
        faults.put("b1", BUG);
        receive("a1", "b1", "c1");
        workAll();

        assertThat(transactions).containsExactly(List.of("a1"), List.of("c1"));
        assertThat(acknowledged).containsExactly("a1", "c1");

        receive("d1");
        pass(20);
        assertThat(transactions).contains(List.of("d1"));
        assertThat(dead).containsExactly("b1 after 5");
        assertThat(acknowledged).contains("b1");
        assertThat(settled).isEqualTo(4);
    }

    @Test
    void aTransientFaultOfOneKeyDoesNotHoldUpOthers() {
        faults.put("a1", DATABASE_AWAY);
        receive("a1", "a2", "b1");
        pass(60);
        receive("c1", "a3");
        pass(60);

        assertThat(transactions).containsExactly(List.of("b1"), List.of("c1"));
        assertThat(dead).as("however long it lasts").isEmpty();

        faults.clear();
        pass(10);
        assertThat(acknowledged).as("in its sequence").containsExactly("b1", "c1", "a1", "a2", "a3");
    }

    @Test
    void malformedRecordsAreDeadAtOnceAndTakeNoPartInATransaction() {
        malformed.add("a1");
        receive("a1", "b1");
        workAll();

        assertThat(transactions).containsExactly(List.of("b1"));
        assertThat(dead).containsExactly("a1 after 1");
        assertThat(acknowledged).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    void aTypeThatIsNotKnownYetWaitsForANewerVersionWithThoseBehindIt() {
        newer.add("a1");
        receive("a1", "a2", "b1");
        pass(600);
        receive("c1");
        pass(10);

        assertThat(transactions).containsExactly(List.of("b1"), List.of("c1"));
        assertThat(dead).as("however long it lasts").isEmpty();

        newer.clear();
        pass(10);
        assertThat(acknowledged).as("in its sequence").containsExactly("b1", "c1", "a1", "a2");
    }

    @Test
    void aDeadLetterThatCannotBeSentIsSentLater() {
        malformed.add("a1");
        outboxAway = true;
        receive("a1", "b1");
        pass(10);
        assertThat(acknowledged).containsExactly("b1");

        outboxAway = false;
        pass(10);
        assertThat(dead).containsExactly("a1 after 1");
        assertThat(acknowledged).containsExactly("b1", "a1");
    }

    @Test
    void whatNobodyForesawLosesNoRecordAndKeepsTheSequence() {
        unreadable.put("a1", new StackOverflowError("nested too deep"));
        receive("a1", "a2", "b1");
        workAll();
        assertThat(transactions).isEmpty();

        pass(1);
        assertThat(transactions).as("each alone").containsExactly(List.of("b1"));

        pass(20);
        assertThat(dead).containsExactly("a1 after 5");
        assertThat(transactions).containsExactly(List.of("b1"), List.of("a2"));
        assertThat(acknowledged).containsExactly("b1", "a1", "a2");
        assertThat(settled).isEqualTo(3);
    }

    @Test
    void aRecordThatCannotBeAcknowledgedHoldsUpNoOther() {
        unacknowledged.add("a1");
        receive("a1", "b1");
        workAll();

        assertThat(transactions).containsExactly(List.of("a1", "b1"));
        assertThat(acknowledged).containsExactly("b1");
        assertThat(settled).as("there is room for others").isEqualTo(2);
    }

    @Test
    @Timeout(10)
    void aThreadOutlivesAnError() throws InterruptedException {
        CountDownLatch batches = new CountDownLatch(2);
        InboxWorker failing = new InboxWorker(queue, handler, (record, fault, attempts) -> {}, records -> {
            batches.countDown();
            throw new StackOverflowError("in the channel");
        });
        receive("a1", "a2", "a3", "a4", "a5");
        Thread thread = new Thread(failing);
        thread.setDaemon(true);
        thread.start();
        batches.await();
        queue.close();
        thread.join();

        assertThat(acknowledged).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    @Timeout(10)
    void whatComesWhileAllWorkersHangIsTakenWhenOneOfThemCountsNoMore() throws InterruptedException {
        WorkQueue hanging = new WorkQueue(new WorkQueue.Limits(1, 2, SLOW), System::nanoTime);
        hanging.add(record("a1"));
        List<ReceivedRecord> resting = hanging.next();
        hanging.finish(resting, Map.of(resting.get(0), TimeUnit.HOURS.toNanos(1)));
        hanging.add(record("b1"));
        hanging.add(record("c1"));
        hanging.next();
        hanging.next();

        AtomicReference<List<ReceivedRecord>> taken = new AtomicReference<>();
        Thread waiting = new Thread(() -> taken.set(take(hanging)));
        waiting.setDaemon(true);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        hanging.add(record("d1"));
        waiting.join();

        assertThat(texts(taken.get())).containsExactly("d1");
    }

    @Test
    @Timeout(10)
    void aKeyThatHasRestedJustAfterTheLookIsTaken() throws InterruptedException {
        AtomicLong ticks = new AtomicLong();
        WorkQueue ticking = new WorkQueue(new WorkQueue.Limits(4, 2, SLOW), ticks::incrementAndGet);
        ticking.add(record("a1"));
        List<ReceivedRecord> records = ticking.next();
        ticking.finish(records, Map.of(records.get(0), 2L));

        assertThat(texts(ticking.take())).containsExactly("a1");
    }

    @Test
    void aKeyThatAWorkerHasIsGivenToNoOther() {
        receive("a1");
        List<ReceivedRecord> first = queue.next();
        receive("a2", "b1");

        assertThat(texts(queue.next())).containsExactly("b1");
        worker.work(first);
        assertThat(texts(queue.next())).containsExactly("a2");
    }

    @Test
    void aWorkerThatIsHeldUpMakesRoomForAnother() {
        receive("a1");
        queue.next();
        receive("b1");
        queue.next();
        receive("c1", "a2");
        assertThat(queue.next()).as("as many as may work have records").isEmpty();

        now += SLOW;
        assertThat(texts(queue.next())).containsExactly("c1");
    }

    private void receive(String... texts) {
        for (String text : texts) {
            queue.add(record(text));
        }
    }

    private ReceivedRecord record(String text) {
        return new ReceivedRecord(new ConsumerRecord<>("parcel.send", 0, 0, text.substring(0, 1), text), () -> {
            if (unacknowledged.contains(text)) {
                throw new IllegalStateException("the channel is closed");
            }
            acknowledged.add(text);
        });
    }

    private static List<ReceivedRecord> take(WorkQueue from) {
        try {
            return from.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private void workAll() {
        for (List<ReceivedRecord> records = queue.next(); !records.isEmpty(); records = queue.next()) {
            worker.work(records);
        }
    }

    /** Lets so many seconds pass. */
    private void pass(int seconds) {
        for (int i = 0; i < 2 * seconds; i++) {
            workAll();
            now += TimeUnit.MILLISECONDS.toNanos(500);
        }
        workAll();
    }

    private static List<String> texts(List<ReceivedRecord> records) {
        return records.stream().map(record -> record.record().value()).toList();
    }
}
