package kr.ilovepet.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The topics that took nothing the last time. Each is left alone for a while, so that the others do not wait for it.
 */
@ApplicationScoped
public class TopicBackoff {

    /** So long a topic is left alone; as long as it takes the relay to notice that the brokers are back. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Instant> failedAt = new ConcurrentHashMap<>();

    /** The topics that are left alone at this time. */
    List<String> at(Instant now) {
        return failedAt.entrySet().stream()
                .filter(topic -> now.isBefore(topic.getValue().plus(PAUSE)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the topic has taken nothing since it failed. */
    boolean suspect(String topic) {
        return failedAt.containsKey(topic);
    }

    void failed(String topic, Instant now) {
        failedAt.put(topic, now);
    }

    void accepted(String topic) {
        failedAt.remove(topic);
    }
}
