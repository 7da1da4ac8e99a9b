package kr.ilovepet.messaging.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where the messages of the service arrive. The topics are the service's, in its configuration of the channel. */
@ApplicationScoped
public class MessageChannel {

    /** Name of the channel, and of the consumer in the inbox. */
    public static final String NAME = "messages";

    @Inject
    private MessageEndpoint endpoint;

    @Inject
    private MessageTypes types;

    @Inject
    private MessageFormat format;

    @Inject
    private Inbox inbox;

    @Inject
    private Receiver receiver;

    @Inject
    private InboxMetrics metrics;

    @Inject
    @ConfigProperty(name = "mp.messaging.incoming." + NAME + ".topics")
    private Set<String> topics;

    /**
     * A topic without a handler would only fill the dead letters, and a handler without its topic would wait for ever.
     */
    void start(@Observes ApplicationReady ready) {
        Set<String> handled =
                endpoint.routes().types().stream().map(types::topicOf).collect(Collectors.toSet());
        if (!handled.equals(topics)) {
            throw new IllegalStateException(
                    "The channel listens to " + topics + ", but the service handles messages of " + handled);
        }
    }

    @Incoming(NAME)
    @Blocking(value = NAME, ordered = false)
    void receive(ConsumerRecord<String, String> record) {
        receiver.receive(record, () -> handle(record));
    }

    private void handle(ConsumerRecord<String, String> record) {
        MessageHeader header = format.header(record.value());
        Class<?> type = types.typeOf(record.topic())
                .orElseThrow(() -> new MalformedMessageException("no message type for " + record.topic()));
        metrics.received(inbox.handleOnce(
                NAME, header.eventId(), () -> endpoint.routes().handle(header, format.body(record.value(), type))));
    }
}
