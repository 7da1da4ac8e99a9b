package kr.ilovepet.messaging.inbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;

/** Which method of a service answers which message: the service's part of the saga as one table. */
public final class MessageRoutes {

    private final Map<Topic, Route<?>> routes = new EnumMap<>(Topic.class);
    private final Map<Topic, Route<?>> refusals = new EnumMap<>(Topic.class);

    /** Messages of this type go to this handler. */
    public <T extends Message> MessageRoutes on(Class<T> type, Handler<T> handler) {
        routes.put(Topic.of(type), new Route<>(type, handler));
        return this;
    }

    /** Business dead letters of this type go to this handler, which closes them. */
    public <T extends Message> MessageRoutes onRefused(Class<T> type, Handler<T> handler) {
        refusals.put(Topic.of(type), new Route<>(type, handler));
        return this;
    }

    /** The topics that the service listens to. */
    public Set<Topic> topics() {
        return routes.keySet();
    }

    /**
     * Hands a message to its handler.
     *
     * @throws MalformedMessageException when the service has no handler for the topic or the message has another form
     */
    void handle(Topic topic, MessageHeader header, String json) {
        Route<?> route = routes.get(topic);
        if (route == null) {
            throw new MalformedMessageException("no handler for " + topic.topicName());
        }
        route.handle(header, json);
    }

    /** Hands a business dead letter to its handler, where there is one. */
    public void handleRefused(Topic topic, MessageHeader header, String json) {
        Route<?> route = refusals.get(topic);
        if (route != null) {
            route.handle(header, json);
        }
    }

    /** What a service does with a message; runs in the transaction of the message's inbox row. */
    @FunctionalInterface
    public interface Handler<T extends Message> {
        void handle(MessageHeader header, T message);
    }

    private record Route<T extends Message>(Class<T> type, Handler<T> handler) {
        void handle(MessageHeader header, String json) {
            handler.handle(header, MessageFormat.body(json, type));
        }
    }
}
