package kr.ilovepet.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Lets a topic that accepted nothing the last time rest for a while, so that the other topics do not wait for it. */
@ApplicationScoped
public class TopicBackoff {

    /** How long a topic backs off. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Instant> failedAt = new ConcurrentHashMap<>();

    /** The topics that have accepted nothing since they failed. */
    Set<String> suspects() {
        return Set.copyOf(failedAt.keySet());
    }

    /** The suspect topics that have rested long enough to be tried again. */
    Set<String> rested(Instant now) {
        return failedAt.entrySet().stream()
                .filter(topic -> !now.isBefore(topic.getValue().plus(PAUSE)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the topic has accepted nothing since it failed. */
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
