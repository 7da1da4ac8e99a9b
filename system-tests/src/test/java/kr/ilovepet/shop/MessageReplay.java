package kr.ilovepet.shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ilovepet.saga.message.Topic;
import kr.ilovepet.stack.test.RunningShop;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody on the broker who says things again, late, or nonsense. */
record MessageReplay(RunningShop shop) {

    /** Every message that the topics hold, once more as it was. */
    int everythingAgain() {
        return produce(recorded().stream()
                .map(record -> new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()))
                .toList());
    }

    /** Every old message as a late repeat: a new event id, the same idempotency key. */
    int everythingAsLateRepeat() {
        return produce(recorded().stream()
                .map(record -> new ProducerRecord<>(
                        record.topic(),
                        record.key(),
                        record.value().replaceFirst("\"eventId\":\"[^\"]*\"", "\"eventId\":\"" + UUID.randomUUID() + "\"")))
                .toList());
    }

    /** Two messages on each topic that nobody can handle. */
    int poison() {
        return produce(Stream.of(Topic.values())
                .flatMap(topic -> Stream.of("not json", "{\"orderId\":\"x\"}")
                        .map(value -> new ProducerRecord<>(topic.topicName(), "poison-" + topic.topicName(), value)))
                .toList());
    }

    private int produce(List<ProducerRecord<String, String>> records) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers()),
                new StringSerializer(),
                new StringSerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
        return records.size();
    }

    private List<ConsumerRecord<String, String>> recorded() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers());
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topic.values())
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private String brokers() {
        return shop.settings().get("kafka.bootstrap.servers");
    }
}
