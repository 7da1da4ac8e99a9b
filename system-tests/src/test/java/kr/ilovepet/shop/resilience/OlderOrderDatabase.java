package kr.ilovepet.shop.resilience;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.MariaDb;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.RunningShop;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import redis.clients.jedis.Jedis;

/** The order database comes back as it was some seconds ago, and what the operator's handbook says then is done. */
final class OlderOrderDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final String NOW = Database.ORDER.schema();
    private static final String THEN = NOW + "_then";

    private final RunningShop shop;
    private final Instant moment = Instant.now();

    /** Keeps what the database holds now; no order is under way. */
    OlderOrderDatabase(RunningShop shop) throws SQLException {
        this.shop = shop;
        try (Connection root = root();
                Statement statement = root.createStatement()) {
            statement.execute("create schema " + THEN);
            List<String> tables = tables(statement);
            for (String table : tables) {
                statement.execute("create table " + THEN + "." + table + " like " + NOW + "." + table);
            }
            copy(statement, tables, NOW, THEN);
        }
    }

    /**
     * Stops the order service, puts the database back, has the service read its topics again from a minute before, and
     * starts it. Redis counts on from the highest number that the database has.
     */
    void comesBack() throws SQLException {
        shop.instance(WebApp.ORDER).stop();
        String highest;
        try (Connection root = root();
                Statement statement = root.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            List<String> tables = tables(statement);
            for (String table : tables) {
                statement.execute("delete from " + NOW + "." + table);
            }
            copy(statement, tables, THEN, NOW);
            statement.execute("drop schema " + THEN);
            highest = column(statement, "select max(order_number) from " + NOW + ".orders")
                    .get(0);
        }
        try (Jedis redis = new Jedis(shop.redis().operator())) {
            redis.set("order:number:" + highest.substring(0, 8), Long.toString(Long.parseLong(highest.substring(8))));
        }
        try (Admin admin = Admin.create(shop.kafka().operator())) {
            for (String group : List.of("order", "order-dead-letters")) {
                rewind(admin, group);
            }
        }
        shop.instance(WebApp.ORDER).start();
    }

    /** As {@code rewind.sh} does. The broker refuses while it believes that an instance is still there. */
    private void rewind(Admin admin, String group) {
        await().atMost(PATIENCE).ignoreException(ExecutionException.class).until(() -> {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .forEach(partition -> wanted.put(
                            partition,
                            OffsetSpec.forTimestamp(moment.minus(BEFORE).toEpochMilli())));
            Map<TopicPartition, OffsetAndMetadata> earlier = new HashMap<>();
            Map<TopicPartition, ListOffsetsResultInfo> found =
                    admin.listOffsets(wanted).all().get();
            found.forEach((partition, offset) -> {
                if (offset.offset() >= 0) {
                    earlier.put(partition, new OffsetAndMetadata(offset.offset()));
                }
            });
            admin.alterConsumerGroupOffsets(group, earlier).all().get();
            return true;
        });
    }

    private static void copy(Statement statement, List<String> tables, String from, String to) throws SQLException {
        for (String table : tables) {
            statement.execute("insert into " + to + "." + table + " select * from " + from + "." + table);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        return column(
                statement,
                "select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = '"
                        + NOW + "'");
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private Connection root() throws SQLException {
        return DriverManager.getConnection(shop.url(Database.ORDER), "root", MariaDb.ROOT_PASSWORD);
    }
}
