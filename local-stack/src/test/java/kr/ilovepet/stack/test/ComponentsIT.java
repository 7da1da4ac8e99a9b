package kr.ilovepet.stack.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.process.HttpProbe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Jedis;

/** The real components: what they hold survives a kill -9, and no service reaches another's tables. */
class ComponentsIT {
    private final Components components = Components.running();

    private Connection connect(Database database, String schema) throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + components.mariaDb().port() + "/" + schema + "?sslMode=disable";
        return DriverManager.getConnection(url, database.user(), database.password());
    }

    private Map<String, Object> kafka() {
        return components.kafka().operator();
    }

    private void migrate(Database database, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        components.url(database), database.migrationUser(), database.migrationPassword());
                Statement migration = connection.createStatement()) {
            migration.execute(statement);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServiceReachesItsOwnDatabaseOnlyAndChangesNoTable(Database own) throws SQLException {
        migrate(own, "CREATE TABLE own_notes (id BIGINT PRIMARY KEY, text VARCHAR(50))");
        try (Connection connection = connect(own, own.schema());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO own_notes VALUES (1, 'mine')");
            for (String change : List.of(
                    "DROP TABLE own_notes",
                    "ALTER TABLE own_notes ADD COLUMN more INT",
                    "TRUNCATE TABLE own_notes",
                    "CREATE TABLE more_notes (id BIGINT PRIMARY KEY)",
                    "CREATE TRIGGER spy BEFORE INSERT ON own_notes FOR EACH ROW SET new.text = ''")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("denied");
            }
            for (Database other : Database.values()) {
                if (other != own) {
                    assertThatThrownBy(() -> connect(own, other.schema())).hasMessageContaining("denied");
                    assertThatThrownBy(() -> statement.executeQuery("SELECT 1 FROM " + other.schema() + ".own_notes"))
                            .hasMessageContaining("denied");
                }
            }
            assertThat(schemas(statement))
                    .contains(own.schema())
                    .doesNotContain("mysql")
                    .hasSize(2);
        }
    }

    private static List<String> schemas(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SHOW DATABASES")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void committedRowsSurviveAKillOfTheDatabase() throws SQLException {
        migrate(Database.ORDER, "CREATE TABLE survivors (id BIGINT PRIMARY KEY)");
        try (Connection connection = connect(Database.ORDER, "ilovepet_order");
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO survivors VALUES (42)");
        }

        components.mariaDb().kill();
        assertThat(components.mariaDb().isReady()).isFalse();
        components.mariaDb().start();

        try (Connection connection = connect(Database.ORDER, "ilovepet_order");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, @@global.time_zone FROM survivors")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(42);
            assertThat(rows.getString(2)).isEqualTo("+00:00");
        }
    }

    @Test
    void recordsAndTopicsSurviveAKillOfTheBroker() throws Exception {
        TopicPartition partition = new TopicPartition("payment.prepare", 3);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), "key", "value"))
                    .get();
        }

        components.kafka().kill();
        components.kafka().start();

        try (Admin admin = Admin.create(kafka())) {
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics).hasSize(2 * 15 + 1).contains("product.stock.decrease-dlt", "member.state");
        }
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    consumer.poll(Duration.ofMillis(200)).records(partition))
                            .anySatisfy(record -> assertThat(record.value()).isEqualTo("value")));
        }
    }

    @Test
    void keysSurviveAnOrderlyStopOfRedis() {
        try (Jedis jedis = new Jedis(components.redis().operator())) {
            jedis.set("kept", "yes");
        }

        components.redis().stop();
        assertThat(components.redis().isRunning()).isFalse();
        components.redis().start();

        try (Jedis jedis = new Jedis(components.redis().operator())) {
            assertThat(jedis.get("kept")).isEqualTo("yes");
        }
    }

    @Test
    void theSandboxAnswersAgainAfterAKill() {
        components.tossSandbox().kill();
        components.tossSandbox().start();

        assertThat(HttpProbe.status(components.settings().get("toss.script.url")))
                .isEqualTo(200);
    }
}
