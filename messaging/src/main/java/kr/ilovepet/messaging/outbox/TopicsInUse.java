package kr.ilovepet.messaging.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Topics of which the broker has just taken a record, so that the producer knows them and a send does not wait until it
 * has asked for them. The producer forgets a topic that nobody has used for five minutes
 * ({@code metadata.max.idle.ms}).
 */
final class TopicsInUse {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, Long> takenAt = new ConcurrentHashMap<>();

    /** The broker has taken a record of the topic. */
    void taken(String topic, long nowNanos) {
        takenAt.put(topic, nowNanos);
    }

    /** The broker has not taken a record of the topic. */
    void notTaken(String topic) {
        takenAt.remove(topic);
    }

    boolean contains(String topic, long nowNanos) {
        Long taken = takenAt.get(topic);
        return taken != null && nowNanos - taken < LONGEST_NANOS;
    }
}
