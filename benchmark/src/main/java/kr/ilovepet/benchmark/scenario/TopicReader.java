package kr.ilovepet.benchmark.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.benchmark.measure.Latencies;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is said on topics from now on, without belonging to a group. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String CREATED = "ce_time";

    private final KafkaConsumer<String, String> consumer;

    private TopicReader(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /** A reader that has passed over all that was said before. */
    static TopicReader atEnd(Map<String, Object> broker, List<String> topics) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("max.poll.records", "5000");
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // A seek is done when it is needed, which is too late: what is said meanwhile would be passed over.
        partitions.forEach(consumer::position);
        return new TopicReader(consumer);
    }

    /** What was said since the last look; waits for a moment when nothing was. */
    ConsumerRecords<String, String> next() {
        return consumer.poll(POLL);
    }

    /** Reads until {@link Ages#stop()}, and measures how old messages are when they arrive. */
    Ages measureAges() {
        return new Ages();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /**
     * The age of messages at their arrival, measured by a thread of its own.
     *
     * <p>A service hands a message to its producer right after the commit, on the thread that has committed, and the
     * producer gives it its time, in whole milliseconds.
     */
    final class Ages {
        private final Latencies sinceCreation = new Latencies();
        private final Latencies sinceCommit = new Latencies();
        private final Thread thread = new Thread(this::read, "topic-reader");
        private volatile boolean stopped;

        private Ages() {
            thread.setDaemon(true);
            thread.start();
        }

        private void read() {
            while (!stopped) {
                ConsumerRecords<String, String> records = next();
                Instant now = Instant.now();
                for (ConsumerRecord<String, String> one : records) {
                    Header created = one.headers().lastHeader(CREATED);
                    if (created != null) {
                        Instant then = Instant.parse(new String(created.value(), StandardCharsets.UTF_8));
                        sinceCreation.add(ChronoUnit.NANOS.between(then, now));
                        sinceCommit.add(ChronoUnit.NANOS.between(Instant.ofEpochMilli(one.timestamp()), now));
                    }
                }
            }
        }

        /** Since a service has made the message, in its transaction. */
        Latencies sinceCreation() {
            return sinceCreation;
        }

        /** Since that transaction has committed. */
        Latencies sinceCommit() {
            return sinceCommit;
        }

        /** Ends it. */
        void stop() {
            stopped = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while topics were read", e);
            }
        }
    }
}
