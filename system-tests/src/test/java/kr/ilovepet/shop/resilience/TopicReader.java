package kr.ilovepet.shop.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.contract.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is said on the saga's topics from a moment on, read without belonging to any group. */
record TopicReader(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    static TopicReader since(Map<String, Object> brokers, Instant moment) {
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(brokers, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = Stream.of(Topic.values())
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        Map<TopicPartition, Long> moments =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> moment.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> beginnings = consumer.offsetsForTimes(moments);
        beginnings.forEach((partition, beginning) -> {
            if (beginning != null) {
                consumer.seek(partition, beginning.offset());
            }
        });
        // A seek to the end is done when it is needed, which is too late: what is said meanwhile would be passed over.
        partitions.forEach(consumer::position);
        return new TopicReader(consumer, partitions);
    }

    /** What was said since the last look; empty when nothing was. */
    List<ConsumerRecord<String, String>> next() {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        consumer.poll(PATIENCE).forEach(records::add);
        return records;
    }

    /** All that was said until now. */
    List<ConsumerRecord<String, String>> untilNow() {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Instant end = Instant.now().plus(LONGEST);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not read to its end within " + LONGEST.toSeconds() + " s");
            }
            records.addAll(next());
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
