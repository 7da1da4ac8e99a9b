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
import java.util.concurrent.TimeUnit;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.message.TypedMessage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

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
    private boolean outboxAway;
    private int settled;

    private final RecordHandler handler = new RecordHandler() {
        @Override
        public TypedMessage read(ConsumerRecord<String, String> record) {
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
            queue.add(new ReceivedRecord(
                    new ConsumerRecord<>("parcel.send", 0, 0, text.substring(0, 1), text),
                    () -> acknowledged.add(text)));
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
