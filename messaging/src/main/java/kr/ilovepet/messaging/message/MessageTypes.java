package kr.ilovepet.messaging.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The messages that a service sends and receives: each type has a topic of its own, and each message names the step
 * that it belongs to. A service tells the library by producing one bean of this type.
 */
public final class MessageTypes {

    private final String subjectMember;
    private final Map<String, Class<?>> types;
    private final Map<Class<?>, String> topics;
    private final Function<Object, String> step;

    private MessageTypes(String subjectMember, Map<String, Class<?>> types, Function<Object, String> step) {
        this.subjectMember = subjectMember;
        this.types = Collections.unmodifiableMap(types);
        this.topics = types.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        this.step = step;
    }

    /**
     * The messages of a contract.
     *
     * @param subjectMember JSON member of every message that holds the id of its subject
     * @param base type that all messages share
     * @param types the type of the messages by the name of their topic, in the order in which they are shown
     * @param step names the step of a message; with the subject it is the message's idempotency key
     */
    public static <M> MessageTypes of(
            String subjectMember, Class<M> base, Map<String, Class<? extends M>> types, Function<M, String> step) {
        return new MessageTypes(subjectMember, new LinkedHashMap<>(types), message -> step.apply(base.cast(message)));
    }

    /** The names of the topics; their dead letter topics are not among them. */
    public Set<String> topics() {
        return types.keySet();
    }

    /** The type of the messages of a topic; empty for a topic that is not one of these. */
    public Optional<Class<?>> typeOf(String topic) {
        return Optional.ofNullable(types.get(topic));
    }

    /**
     * The topic that carries messages of this type.
     *
     * @throws IllegalArgumentException when none does
     */
    public String topicOf(Class<?> type) {
        String topic = topics.get(type);
        if (topic == null) {
            throw new IllegalArgumentException("No topic carries " + type.getName());
        }
        return topic;
    }

    /** The idempotency key of a message about this subject: equal for every repeat of the same step. */
    public String idempotencyKey(Subject subject, Object message) {
        return subject.id() + ":" + subject.incarnation() + ":" + step.apply(message);
    }

    String subjectMember() {
        return subjectMember;
    }
}
