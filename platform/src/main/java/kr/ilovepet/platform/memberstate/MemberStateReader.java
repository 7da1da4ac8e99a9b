package kr.ilovepet.platform.memberstate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.json.Json;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topic {@value MemberState#TOPIC} from its beginning and goes on until its thread is interrupted. It belongs
 * to no consumer group, since every instance has to know everything; nothing is committed. While no broker answers,
 * what was read last counts.
 */
final class MemberStateReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(MemberStateReader.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int RECONNECT_MILLIS = 500;
    private static final long PAUSE_MILLIS = 1_000;

    private final Map<String, String> brokers;
    private final MemberGenerations generations;
    private boolean failing;

    /** @param brokers Kafka's properties of the brokers and of the login there */
    MemberStateReader(Map<String, String> brokers, MemberGenerations generations) {
        this.brokers = brokers;
        this.generations = generations;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                readUntilFailure();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException | InterruptException stopped) {
            LOG.fine("The instance stops");
        }
    }

    private void readUntilFailure() {
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            read(consumer);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            LOG.log(
                    failing ? Level.FINE : Level.WARNING,
                    "Locks and changed roles are not learned of; it is tried again: {0}",
                    failure.getMessage());
            failing = true;
        }
    }

    /** Reads on and on; ends only by an exception. */
    void read(Consumer<String, String> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(MemberState.TOPIC).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("There is no topic " + MemberState.TOPIC);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> unread = new HashMap<>(consumer.endOffsets(partitions));
        while (true) {
            Map<Long, Integer> published = new HashMap<>();
            consumer.poll(POLL).forEach(message -> read(message, published));
            generations.add(published);
            unread.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (unread.isEmpty() && !generations.complete()) {
                generations.completed();
                LOG.log(Level.INFO, "The generations of {0} members are known", generations.size());
            }
            failing = false;
        }
    }

    /** What cannot be read is passed over: it must not keep the instance from learning of the others. */
    private static void read(ConsumerRecord<String, String> message, Map<Long, Integer> published) {
        try {
            JsonNode state = Json.lenient().readTree(message.value() == null ? "" : message.value());
            long member = Long.parseLong(String.valueOf(message.key()));
            published.merge(member, state.path("generation").asInt(0), Math::max);
        } catch (JsonProcessingException | NumberFormatException malformed) {
            LOG.log(Level.WARNING, "The state of a member at offset {0} cannot be read", message.offset());
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(brokers);
        settings.putAll(Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                RECONNECT_MILLIS));
        return settings;
    }
}
