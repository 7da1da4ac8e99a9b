package kr.ilovepet.benchmark.scenario;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.benchmark.measure.ClosedLoop;
import kr.ilovepet.benchmark.measure.Latencies;
import kr.ilovepet.benchmark.measure.Numbers;
import kr.ilovepet.benchmark.measure.Recorder;
import kr.ilovepet.benchmark.measure.Visitor;
import kr.ilovepet.benchmark.report.Table;
import kr.ilovepet.stack.component.Database;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The outbox: how fast what a crash or an outage left is published, and how long a message takes from the service that
 * sends it to a consumer.
 */
public final class RelayScenario implements Scenario {
    private static final String TOPIC = "bench.relay";
    private static final int ROWS = 100_000;
    /** Five messages a key: the relay must keep their order. */
    private static final int KEYS = 20_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PARTITIONS = 6;

    private static final String FILL = """
            insert into outbox (topic, message_key, headers, payload, created_at)
            select ?, concat('B', seq %% %d),
                   '{"ce_id":"00000000-0000-0000-0000-000000000000","ce_type":"bench","content-type":"application/json"}',
                   concat('{"eventId":"', seq, '","text":"', repeat('x', 300), '"}'), utc_timestamp(6)
              from seq_1_to_%d
            """.formatted(KEYS, ROWS);

    private static final List<String> TOPICS = List.of(
            "product.information.request",
            "product.information.response",
            "payment.prepare",
            "payment.prepared",
            "product.stock.decrease",
            "product.stock.decreased",
            "payment.pending",
            "payment.confirmed");
    private static final int MESSAGES_PER_SECOND = 150;
    private static final int SHOPPERS = 16;
    private static final Duration RAMP = Duration.ofSeconds(5);

    @Override
    public void run(TestBed bed) {
        Table table = new Table("Relay", "what", "rows/s", "p50 ms", "p99 ms");
        table.row(String.format("%,d rows of one outbox drained", ROWS), Numbers.text(drained(bed)), "–", "–");
        messages(bed, table);
        bed.report().add(table);
    }

    private static double drained(TestBed bed) {
        createTopic(bed.shop().broker());
        try (TopicReader reader = TopicReader.atEnd(bed.shop().broker(), List.of(TOPIC))) {
            fill(bed.shop().url(Database.ORDER));
            long begin = System.nanoTime();
            int read = 0;
            while (read < ROWS) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    bed.report().step("Only " + read + " rows were published within " + PATIENCE.toSeconds() + " s");
                    break;
                }
                read += reader.next().count();
            }
            return read * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static void createTopic(Map<String, Object> broker) {
        try (Admin admin = Admin.create(broker)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.<Short>empty())))
                        .all()
                        .get();
            }
            admin.createAcls(List.of(new AclBinding(
                            new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
                            new AccessControlEntry("User:order", "*", AclOperation.WRITE, AclPermissionType.ALLOW))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic " + TOPIC + " could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a topic was made", e);
        }
    }

    private static void fill(String url) {
        Database order = Database.ORDER;
        try (Connection connection = DriverManager.getConnection(url, order.user(), order.password());
                PreparedStatement statement = connection.prepareStatement(FILL)) {
            statement.setString(1, TOPIC);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be filled", e);
        }
    }

    /** Orders at a pace that makes so many messages, and somebody who reads all topics of the saga meanwhile. */
    private static void messages(TestBed bed, Table table) {
        bed.shop();
        long interval = SHOPPERS * 1_000_000_000L * TOPICS.size() / MESSAGES_PER_SECOND;
        List<Visitor> shoppers = bed.shoppers(SHOPPERS).stream()
                .<Visitor>map(shopper -> new Paced(shopper, interval))
                .toList();
        TopicReader.Ages ages;
        double perSecond;
        try (TopicReader reader = TopicReader.atEnd(bed.shop().broker(), TOPICS)) {
            ages = reader.measureAges();
            ClosedLoop.Result result = bed.load("relay", shoppers, RAMP, bed.measured());
            ages.stop();
            perSecond = result.visits() * TOPICS.size() / result.used().seconds();
        }
        String pace = " to its consumer, at " + Numbers.text(perSecond) + " messages/s";
        row(table, "a message, from its creation" + pace, ages.sinceCreation());
        row(table, "a message, from its commit" + pace, ages.sinceCommit());
        table.note("Creation (ce_time) lies before the commit: the rest of the transaction and its sync are part of it."
                + " The commit is the time that the producer gives the message right after it.");
    }

    private static void row(Table table, String what, Latencies ages) {
        table.row(what, "–", Numbers.text(ages.median()), Numbers.text(ages.percentile(99)));
    }

    /** Begins each visit at its time, however long the one before took. */
    private static final class Paced implements Visitor {
        private final Visitor visitor;
        private final long interval;
        private long next;

        Paced(Visitor visitor, long interval) {
            this.visitor = visitor;
            this.interval = interval;
        }

        @Override
        public void visit(Recorder recorder) {
            long now = System.nanoTime();
            // The first at a moment of its own, so that not all begin at once.
            next = next == 0 ? now + (long) (Math.random() * interval) : Math.max(next + interval, now);
            try {
                TimeUnit.NANOSECONDS.sleep(next - now);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted between two orders", e);
            }
            visitor.visit(recorder);
        }

        @Override
        public void close() {
            visitor.close();
        }
    }
}
