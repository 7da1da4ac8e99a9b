package kr.ilovepet.benchmark.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kr.ilovepet.benchmark.measure.Recorder;
import kr.ilovepet.benchmark.measure.Visitor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Three services that do the hops of an order, and nothing else, in this JVM. They have topics, databases and threads
 * of their own, on the broker and the database server of the shop and with their settings.
 */
public final class Floor implements AutoCloseable {
    /** Kind of duration: an order is placed, until its payment is prepared. */
    public static final String PREPARE = "prepare";

    /** Kind of duration: it is paid, until it is confirmed. */
    public static final String CONFIRM = "confirm";

    private static final List<String> SERVICES = List.of("order", "catalog", "payment");
    /** As the shop has it, which handles up to sixteen messages of a service at once. */
    private static final int WORKERS = 16;

    private static final int BATCH = 64;
    private static final int PARTITIONS = 6;
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> TABLES = List.of(
            "create table inbox (consumer varchar(40) not null, event_id varchar(64) not null,"
                    + " received_at datetime(6) not null, primary key (consumer, event_id))",
            "create table state (order_id varchar(20) not null primary key, step int not null,"
                    + " changed_at datetime(6) not null)",
            "create table outbox (id bigint not null auto_increment primary key, topic varchar(100) not null,"
                    + " message_key varchar(64) not null, headers text not null, payload mediumtext not null,"
                    + " created_at datetime(6) not null, published_at datetime(6) null)");

    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong orders = new AtomicLong();

    private Floor() {}

    /**
     * The broker and the database server.
     *
     * @param broker {@code host:port}
     * @param databasePort of MariaDB on 127.0.0.1
     * @param user who may create databases
     * @param password of that user
     */
    public record Base(Map<String, Object> broker, int databasePort, String user, String password) {
        private String url(String database) {
            return "jdbc:mariadb://127.0.0.1:" + databasePort + "/" + database + "?sslMode=disable";
        }
    }

    /** One transaction for each hop. */
    public static Floor single(Base base) {
        return start(base, "floor.single.", WORKERS, 1);
    }

    /** One transaction for all that waits, up to 64 hops of a service. */
    public static Floor batched(Base base) {
        return start(base, "floor.batched.", 1, BATCH);
    }

    private static Floor start(Base base, String prefix, int workers, int largestBatch) {
        try {
            createTopics(base, prefix);
            Floor floor = new Floor();
            for (String service : SERVICES) {
                String database = prefix.replace('.', '_') + service;
                createDatabase(base, database);
                List<Session> sessions = new ArrayList<>();
                for (int i = 0; i < workers; i++) {
                    sessions.add(new Session(base.url(database), base.user(), base.password()));
                }
                floor.services.put(
                        service, new Service(service, prefix, base.broker(), sessions, largestBatch, floor::done));
            }
            return floor;
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("The floor could not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the floor started", e);
        }
    }

    private static void createTopics(Base base, String prefix) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(base.broker())) {
            admin.createTopics(Stream.of(Hop.values())
                            .flatMap(hop -> hop.sends().stream())
                            .map(topic ->
                                    new NewTopic(prefix + topic, Optional.of(PARTITIONS), Optional.<Short>empty()))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static void createDatabase(Base base, String database) throws SQLException {
        try (Connection server = DriverManager.getConnection(base.url(""), base.user(), base.password());
                Statement statement = server.createStatement()) {
            statement.execute("create database " + database);
            statement.execute("use " + database);
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    private void done(Task task) {
        if (task.hop() == Hop.ACCEPT_CHARGE) {
            services.get(task.hop().service()).accept(new Task(Hop.RECORD_CHARGE, task.order(), null));
        } else if (task.hop().endsHalf()) {
            waiting.remove(task.order()).complete(null);
        }
    }

    /** Somebody who orders and pays, and waits for both. */
    public Visitor shopper() {
        return recorder -> {
            String order = "F" + orders.incrementAndGet();
            half(Hop.PLACE, order, PREPARE, recorder);
            half(Hop.CONFIRM, order, CONFIRM, recorder);
        };
    }

    private void half(Hop first, String order, String kind, Recorder recorder) {
        long begin = System.nanoTime();
        CompletableFuture<Void> end = new CompletableFuture<>();
        waiting.put(order, end);
        services.get(first.service()).accept(new Task(first, order, null));
        try {
            end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The floor lost order " + order, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted on the floor", e);
        }
        recorder.add(kind, System.nanoTime() - begin);
    }

    @Override
    public void close() {
        try {
            for (Service service : services.values()) {
                service.stop();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The floor did not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
