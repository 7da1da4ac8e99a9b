package kr.ilovepet.messaging.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageHeader;

/** Which method of a service handles which message. */
public final class MessageRoutes {

    private final Map<Class<?>, Route<?>> routes = new LinkedHashMap<>();

    /** Messages of this type go to this handler. */
    public <T> MessageRoutes on(Class<T> type, Handler<? super T> handler) {
        routes.put(type, new Route<>(type, handler));
        return this;
    }

    /** The types of the messages that the service handles. */
    public Set<Class<?>> types() {
        return Set.copyOf(routes.keySet());
    }

    /**
     * Hands a message to its handler.
     *
     * @throws MalformedMessageException when the service has no handler for it
     */
    public void handle(MessageHeader header, Object message) {
        Route<?> route = routes.get(message.getClass());
        if (route == null) {
            throw new MalformedMessageException(
                    "no handler for " + message.getClass().getSimpleName());
        }
        route.handle(header, message);
    }

    /** What a service does with a message; runs in the transaction of the message's inbox row. */
    @FunctionalInterface
    public interface Handler<T> {

        /** Has the effect of the message. */
        void handle(MessageHeader header, T message);
    }

    private record Route<T>(Class<T> type, Handler<? super T> handler) {
        void handle(MessageHeader header, Object message) {
            handler.handle(header, type.cast(message));
        }
    }
}
