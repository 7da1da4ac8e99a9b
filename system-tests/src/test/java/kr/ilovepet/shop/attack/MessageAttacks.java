package kr.ilovepet.shop.attack;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.component.Database;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Messages that no service would send, by somebody with a login that may say everything. Each goes to the dead letters
 * or nowhere, and none holds up the ones behind it. (That the broker takes messages from nobody else is tried with the
 * broker.)
 */
final class MessageAttacks {

    private static final int LONGEST_BLOCK_MILLIS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** When nothing came for so long, nothing is on its way. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Map<String, Database> DEAD_LETTERS =
            Map.of("orders", Database.ORDER, "products", Database.CATALOG, "payments", Database.PAYMENT);

    private MessageAttacks() {}

    static void odd(Attack attack) throws Exception {
        attack.mayStore("order's dead letters", "catalog's dead letters", "payment's dead letters");
        Battlefield field = attack.field();
        boolean produced = produce(attack);
        attack.mayStore("orders", "payments", "members", "roles");
        Shopper shopper = field.shopper(Caller.newMember(field.wire(), "somebody who orders meanwhile"));
        // An order of each partition's share; a message that holds up its partition holds up these.
        for (int i = 0; i < 12; i++) {
            String order = shopper.preparedOrder(17, 1);
            shopper.pay(order);
            shopper.awaitState(order, "CONFIRMED");
        }
        String unpaid = field.shopper(field.member()).view(field.prepared()).text("status");
        if (!List.of("PREPARED", "EXPIRED").contains(unpaid)) {
            attack.fault("an order that nobody paid is " + unpaid);
        }
        if (discard(attack) == 0 && produced) {
            attack.fault("messages that nobody can handle are no dead letters");
        }
    }

    /** Whether the broker took anything. */
    private static boolean produce(Attack attack) throws InterruptedException {
        boolean taken = false;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties(attack), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic topic : Topic.values()) {
                int number = 0;
                for (byte[] value : values()) {
                    Answer answer = new Answer(202, Map.of(), "", Duration.ZERO);
                    try {
                        taken |= producer.send(new ProducerRecord<>(
                                        topic.topicName(), ("k" + number % 12).getBytes(StandardCharsets.UTF_8), value))
                                .get()
                                .hasOffset();
                    } catch (ExecutionException refused) {
                        answer = new Answer(Answer.CLOSED, Map.of(), "", Duration.ZERO);
                    }
                    attack.count(topic + " " + number++, answer);
                }
            }
        } catch (KafkaException refused) {
            attack.count("a login", new Answer(Answer.CLOSED, Map.of(), "", Duration.ZERO));
        }
        return taken;
    }

    private static Map<String, Object> properties(Attack attack) {
        Map<String, Object> properties = new TreeMap<>(attack.shop().kafka().operator());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK_MILLIS);
        return properties;
    }

    private static List<byte[]> values() {
        List<byte[]> values = new ArrayList<>();
        values.add(null);
        for (String text : List.of(
                "",
                " ",
                "null",
                "[]",
                "{}",
                "1",
                "\"x\"",
                "not json",
                "{",
                "{\"orderId\":\"x\"}",
                "\u0000\u0001\u0002",
                "[".repeat(50_000),
                "{\"a\":".repeat(5_000),
                "{\"eventId\":\"" + "x".repeat(100_000) + "\"}",
                "<xml/>",
                "{\"eventId\":null,\"orderId\":null}",
                "{\"eventId\":1,\"orderId\":{},\"occurredAt\":[]}",
                "{\"eventId\":\"e\",\"orderId\":\"2026010100000001\",\"amount\":1e400}",
                "{\"eventId\":\"e\",\"orderId\":\"2026010100000001\",\"amount\":-9223372036854775809}",
                "{\"eventId\":\"e\",\"orderId\":\"' or 1=1 --\",\"incarnation\":\"x\"}",
                "{\"eventId\":\"e\",\"eventId\":\"f\",\"orderId\":\"2026010100000001\"}")) {
            values.add(text.getBytes(StandardCharsets.UTF_8));
        }
        values.add("\ufeff{}".getBytes(StandardCharsets.UTF_8));
        values.add("{\"eventId\":\"e\"}".getBytes(StandardCharsets.UTF_16));
        values.add(new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        return values;
    }

    /** As an admin does, since what other tests find open afterwards is theirs; gives how many there were. */
    private static int discard(Attack attack) {
        Battlefield field = attack.field();
        List<Integer> seen = new ArrayList<>(List.of(-1));
        await().atMost(PATIENCE).pollInterval(QUIET).until(() -> {
            seen.add(open(attack));
            return seen.get(seen.size() - 1).equals(seen.get(seen.size() - 2));
        });
        DEAD_LETTERS.forEach((part, database) -> {
            for (String id : Books.column(attack.shop(), database, "select id from dead_letter where state = 'OPEN'")) {
                Answer answer = field.wire()
                        .send(Request.of("POST", "/api/" + part + "/dead-letters/" + id + "/discard")
                                .with(field.admin().apiHeaders())
                                .json("{\"reason\":\"of the attack suite\"}"));
                if (answer.refused()) {
                    attack.fault("a dead letter of " + part + " cannot be discarded: " + answer.status());
                }
            }
        });
        return seen.get(seen.size() - 1);
    }

    private static int open(Attack attack) {
        return DEAD_LETTERS.values().stream()
                .mapToInt(database -> Integer.parseInt(
                        Books.column(attack.shop(), database, "select count(*) from dead_letter where state = 'OPEN'")
                                .get(0)))
                .sum();
    }
}
