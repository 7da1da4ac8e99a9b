package kr.ilovepet.messaging.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where the messages of the service arrive. The topics are the service's, in its configuration of the channel. */
@ApplicationScoped
public class MessageChannel {

    /** Name of the channel, and of the consumer in the inbox. */
    public static final String NAME = "messages";

    @Inject
    private MessageEndpoint endpoint;

    @Inject
    private Inbox inbox;

    @Inject
    private Receiver receiver;

    @Inject
    private InboxMetrics metrics;

    @Incoming(NAME)
    @Blocking(value = NAME, ordered = false)
    void receive(ConsumerRecord<String, String> record) {
        receiver.receive(record, () -> handle(record));
    }

    private void handle(ConsumerRecord<String, String> record) {
        MessageHeader header = MessageFormat.header(record.value());
        Topic topic = Topic.named(record.topic()).orElseThrow();
        metrics.received(inbox.handleOnce(
                NAME, header.eventId(), () -> endpoint.routes().handle(topic, header, record.value())));
    }
}
