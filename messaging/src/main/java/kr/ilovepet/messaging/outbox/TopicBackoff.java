package kr.ilovepet.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Lets a topic that accepted nothing the last time rest for a while, so that the other topics do not wait for it. */
@ApplicationScoped
public class TopicBackoff {

    private static final Logger LOG = Logger.getLogger(TopicBackoff.class.getName());

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

    /** Notes that the topic did not accept a row, which is tried again; says so once until it accepts something. */
    void failed(String topic, Throwable failure, Instant now) {
        Level level = failedAt.put(topic, now) == null ? Level.WARNING : Level.FINE;
        LOG.log(level, failure, () -> "Not accepted by topic " + topic + ", it is tried again");
    }

    void accepted(String topic) {
        failedAt.remove(topic);
    }
}
