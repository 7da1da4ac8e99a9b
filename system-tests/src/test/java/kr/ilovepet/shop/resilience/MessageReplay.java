package kr.ilovepet.shop.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.shop.Balances;
import kr.ilovepet.stack.test.RunningShop;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody on the broker who says things again, late, or nonsense. */
record MessageReplay(RunningShop shop) {

    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    /**
     * Every message of the load's orders once more as it was, as soon as it is there: until all orders have ended and
     * nothing new was said for two seconds.
     */
    void everythingTwice(OrderLoad load) {
        Balances balances = new Balances(shop);
        Set<String> said = new HashSet<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (TopicReader recording = TopicReader.since(shop.kafka().operator(), load.begun());
                KafkaProducer<String, String> again = producer()) {
            Instant quietSince = Instant.now();
            Instant end = quietSince.plus(LONGEST);
            while (Instant.now().isBefore(end)
                    && (quietSince.plusSeconds(2).isAfter(Instant.now())
                            || !balances.unsettled().isEmpty())) {
                for (ConsumerRecord<String, String> record : recording.next()) {
                    if (said.add(record.topic() + record.value())) {
                        sent.add(again.send(new ProducerRecord<>(
                                record.topic(), null, record.key(), record.value(), record.headers())));
                        quietSince = Instant.now();
                    }
                }
            }
            delivered(sent);
        }
        assertThat(said)
                .as("messages that came twice")
                .hasSizeGreaterThan(load.orders().size());
    }

    /** What was said to and by orders before this load, said again: new event ids, the same idempotency keys. */
    void lateRepeats(OrderLoad load) {
        try (TopicReader recording =
                TopicReader.since(shop.kafka().operator(), load.begun().minus(LATE))) {
            List<ProducerRecord<String, String>> old = recording.untilNow().stream()
                    .map(record -> new ProducerRecord<>(
                            record.topic(),
                            record.key(),
                            record.value()
                                    .replaceFirst(
                                            "\"eventId\":\"[^\"]*\"", "\"eventId\":\"" + UUID.randomUUID() + "\"")))
                    .toList();
            assertThat(old).as("old messages").isNotEmpty();
            produce(old);
        }
    }

    /** Two messages on each topic that nobody can handle. */
    void poison() {
        produce(Stream.of(Topic.values())
                .flatMap(topic -> Stream.of("not json", "{\"orderId\":\"x\"}")
                        .map(value -> new ProducerRecord<>(topic.topicName(), "poison-" + topic.topicName(), value)))
                .toList());
    }

    private void produce(List<ProducerRecord<String, String>> records) {
        try (KafkaProducer<String, String> producer = producer()) {
            delivered(records.stream().map(producer::send).toList());
        }
    }

    /** A message that the broker did not take was not said again, and would prove nothing. */
    private static void delivered(List<Future<RecordMetadata>> sent) {
        assertThat(sent).allSatisfy(record -> assertThat(record).succeedsWithin(LONGEST));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(shop.kafka().operator(), new StringSerializer(), new StringSerializer());
    }
}
