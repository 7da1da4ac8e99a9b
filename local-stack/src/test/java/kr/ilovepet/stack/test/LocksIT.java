package kr.ilovepet.stack.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** Whoever reaches a port of the components without a password is not heard, and a service does what is its to do. */
class LocksIT {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Components components = Components.running();

    @Test
    void theBrokerHearsNobodyWithoutALogin() {
        Map<String, Object> stranger = new HashMap<>(Map.of(
                "bootstrap.servers",
                components.settings().get("kafka.bootstrap.servers"),
                "request.timeout.ms",
                2_000,
                "default.api.timeout.ms",
                2_000));
        try (Admin admin = Admin.create(stranger)) {
            assertThatThrownBy(() -> admin.listTopics().names().get()).hasMessageContaining("Timed out");
        }
    }

    @Test
    void aServiceCannotSayWhatAnotherHasToSay() throws Exception {
        assertThatThrownBy(() -> send("catalog", "payment.confirmed"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send("catalog", "payment.pending-dlt"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);

        send("payment", "payment.confirmed");
        send("order", "payment.confirmed");
        send("catalog", "product.stock.decrease-dlt");
    }

    private void send(String service, String topic) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                components.kafka().client(service), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "nobody's", "{}")).get();
        }
    }

    @Test
    void aServiceCannotHearWhatIsSaidToAnother() {
        Map<String, Object> settings = new HashMap<>(components.kafka().client("catalog"));
        settings.put("group.id", "catalog");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("payment.pending"));
            assertThatThrownBy(() -> consumer.poll(LONGEST)).isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void redisDoesForTheServicesWhatTheyNeedAndNothingForOthers() {
        try (Jedis stranger = new Jedis("127.0.0.1", components.redis().port())) {
            assertThatThrownBy(stranger::ping).hasMessageContaining("NOAUTH");
        }
        Map<String, String> settings = components.settings();
        try (Jedis shop = new Jedis("127.0.0.1", components.redis().port())) {
            shop.auth(settings.get("redis.user"), settings.get("redis.password"));
            assertThat(shop.set("order:payment-key:1", "a key")).isEqualTo("OK");
            // What the scripts of order numbers and of limits call.
            assertThat(shop.eval(
                            "redis.call('INCR', KEYS[1]); redis.call('EXPIRE', KEYS[1], 60); redis.call('TIME');"
                                    + " redis.call('SET', KEYS[2], 1, 'PX', 9); redis.call('DEL', KEYS[2]);"
                                    + " return redis.call('GET', KEYS[1])",
                            List.of("order:number:1", "limit:logins:1"),
                            List.of()))
                    .isEqualTo("1");
            assertThat(shop.publish("order-states", "x")).isZero();
            assertThatThrownBy(() -> shop.set("another:key", "x")).hasMessageContaining("NOPERM");
            assertThatThrownBy(() -> shop.eval("return redis.call('FLUSHALL')")).isInstanceOf(JedisDataException.class);
            assertThatThrownBy(shop::flushAll).hasMessageContaining("NOPERM");
        }
    }
}
