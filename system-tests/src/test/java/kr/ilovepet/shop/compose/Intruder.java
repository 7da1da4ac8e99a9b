package kr.ilovepet.shop.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.stack.component.Database;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import redis.clients.jedis.Jedis;

/** Somebody who reaches the ports of the set's servers, and has no password, or that of another service. */
record Intruder(ShopClients clients) {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Key of the request that asks a broker which requests it knows. */
    private static final short API_VERSIONS = 18;

    private static final short NO_CLIENT_ID = -1;

    /** Nobody is heard without TLS and a login. */
    void isNotHeardByTheBroker() throws IOException {
        isNotAnsweredInTheClear();
        List<Map<String, Object>> strangers = List.of(
                clients.anonymous(),
                clients.kafka("payment", "a guess"),
                clients.kafka("payment", ShopClients.kafkaPassword("order")),
                clients.kafka("nobody", "a guess"));
        assertThat(strangers).allSatisfy(stranger -> {
            try (Admin admin = Admin.create(stranger)) {
                assertThatThrownBy(() -> admin.listTopics().names().get(LONGEST.toSeconds(), TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class);
            }
        });
        try (Admin admin = Admin.create(clients.kafka("payment", "a guess"))) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    /**
     * A request that every broker answers before any login, as bytes: Kafka's own client would take the alert of TLS
     * for the length of an answer, and ask for memory of 350 MB.
     */
    private void isNotAnsweredInTheClear() throws IOException {
        byte[] number = "mine".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer versions =
                ByteBuffer.allocate(14).putInt(10).putShort(API_VERSIONS).putShort((short) 0);
        versions.put(number).putShort(NO_CLIENT_ID);
        try (Socket socket = clients.kafkaInTheClear()) {
            socket.getOutputStream().write(versions.array());
            assertThat(saidUntilItHangsUp(socket)).doesNotContain(new String(number, StandardCharsets.US_ASCII));
        }
    }

    private static String saidUntilItHangsUp(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** A service says what is its to say, and nothing that another does. */
    void cannotSpeakForAnotherService(String order) throws Exception {
        try (KafkaProducer<String, String> catalog =
                new KafkaProducer<>(clients.kafka("catalog"), new StringSerializer(), new StringSerializer())) {
            for (Topic topic : Topic.values()) {
                ProducerRecord<String, String> forged =
                        new ProducerRecord<>(topic.topicName(), order, "{\"orderId\":\"" + order + "\"}");
                if (topic.sender() != Topic.Party.CATALOG && topic.receiver() != Topic.Party.CATALOG) {
                    assertThatThrownBy(() -> catalog.send(forged).get())
                            .as(topic.topicName())
                            .hasCauseInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
    }

    /**
     * A service neither reads what is said to others, nor takes their place in their group, nor makes itself rights.
     */
    void cannotListenForAnotherService() {
        Map<String, Object> settings = clients.kafka("catalog");
        settings.put("group.id", "order");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Topic.PAYMENT_PENDING.topicName(), 0)));
            assertThatThrownBy(() -> consumer.poll(LONGEST)).isInstanceOf(AuthorizationException.class);
            consumer.assign(List.of());
            consumer.subscribe(List.of(Topic.PRODUCT_STOCK_DECREASE.topicName()));
            assertThatThrownBy(() -> consumer.poll(LONGEST)).isInstanceOf(AuthorizationException.class);
        }
        try (Admin admin = Admin.create(clients.kafka("catalog"))) {
            assertThatThrownBy(() -> admin.deleteTopics(List.of(Topic.PRODUCT_STOCK_DECREASE.topicName()))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    /** Redis does nothing without TLS and a login, and with one what the services need. */
    void isNotHeardByRedis() {
        assertThatThrownBy(() -> {
                    try (Jedis inTheClear = new Jedis(clients.redisInTheClear())) {
                        inTheClear.get("order:payment-key:1");
                    }
                })
                .isInstanceOf(RuntimeException.class);
        try (Jedis anonymous = clients.redisWithoutLogin()) {
            assertThatThrownBy(() -> anonymous.get("order:payment-key:1")).hasMessageContaining("NOAUTH");
        }
        assertThatThrownBy(
                        () -> clients.redis(ShopClients.REDIS_USER, "a guess").ping())
                .hasMessageContaining("WRONGPASS");
        assertThatThrownBy(() -> clients.redis("default", "").ping()).hasMessageContaining("WRONGPASS");
        try (Jedis shop = clients.redis(ShopClients.REDIS_USER, ShopClients.REDIS_PASSWORD)) {
            assertThat(shop.get("order:payment-key:of-nobody")).isNull();
            assertThatThrownBy(shop::flushAll).hasMessageContaining("NOPERM");
            assertThatThrownBy(() -> shop.configGet("dir")).hasMessageContaining("NOPERM");
            assertThatThrownBy(() -> shop.get("another:key")).hasMessageContaining("NOPERM");
            assertThatThrownBy(() -> shop.publish("another-channel", "x")).hasMessageContaining("NOPERM");
        }
    }

    /** A database takes nobody without TLS, and from a service no change of its tables. */
    void cannotChangeTables(Database database) throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        clients.inTheClear(database) + "?sslMode=disable&allowPublicKeyRetrieval=true",
                        database.user(),
                        database.password()))
                .hasMessageContaining("insecure transport");
        assertThatThrownBy(() -> DriverManager.getConnection(clients.url(database), database.user(), "a guess"))
                .hasMessageContaining("denied");
        try (Connection connection =
                        DriverManager.getConnection(clients.url(database), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "drop table flyway_" + database.service(),
                    "alter table flyway_" + database.service() + " add column more int",
                    "create table more (id bigint primary key)",
                    "create database another",
                    "select 1 from mysql.user")) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).hasMessageContaining("denied");
            }
        }
    }
}
