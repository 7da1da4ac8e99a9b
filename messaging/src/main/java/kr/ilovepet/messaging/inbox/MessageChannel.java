package kr.ilovepet.messaging.inbox;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Where the messages of the service arrive. The topics are the service's, in its configuration of the channel. Each
 * record is acknowledged when the transaction of its effect has committed.
 */
@ApplicationScoped
public class MessageChannel {

    /** Name of the channel, and of the consumer in the inbox. */
    public static final String NAME = "messages";

    private static final String TOPICS = "mp.messaging.incoming." + NAME + ".topics";
    private static final Logger LOG = Logger.getLogger(MessageChannel.class.getName());

    /** As many records as are in memory; with all of their keys waiting for a database, no more are fetched. */
    private static final int MOST_RECEIVED = 1_000;

    private static final int MOST_TOGETHER = 64;

    /** Long enough for any batch, and short for a person who waits behind a lock that another one waits for. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** As many as there can be that wait for a lock, a fault or a database that is unavailable; no more can work. */
    public static final int THREADS = 16;

    @Inject
    private MessageEndpoint endpoint;

    @Inject
    private MessageTypes types;

    @Inject
    private InboxBatch batch;

    @Inject
    private DeadLetterSender deadLetters;

    @Inject
    private Config config;

    @Inject
    @ConfigProperty(name = "kr.ilovepet.messaging.inbox.workers")
    private int workers;

    @Resource
    private ManagedThreadFactory threads;

    private final Records records = new Records();
    private WorkQueue queue;

    @PostConstruct
    void prepare() {
        queue = new WorkQueue(new WorkQueue.Limits(MOST_TOGETHER, workers, SLOW_NANOS), System::nanoTime);
    }

    /**
     * A topic without a handler would only fill the dead letters, and a handler without its topic would wait for ever.
     * A service that only sends has neither, and needs no workers.
     */
    void start(@Observes ApplicationReady ready) {
        Set<String> topics =
                config.getOptionalValue(TOPICS, String[].class).map(Set::of).orElse(Set.of());
        Set<String> handled =
                endpoint.routes().types().stream().map(types::topicOf).collect(Collectors.toSet());
        if (!handled.equals(topics)) {
            throw new IllegalStateException(
                    "The channel listens to " + topics + ", but the service handles messages of " + handled);
        }
        if (topics.isEmpty()) {
            return;
        }
        // Here and not where the channel subscribes: threads inherit the component that they are made in.
        InboxWorker worker = new InboxWorker(queue, batch, deadLetters::send, records::request);
        IntStream.rangeClosed(1, THREADS).forEach(number -> start(worker, number));
    }

    private void start(InboxWorker worker, int number) {
        Thread thread = threads.newThread(worker);
        thread.setName("inbox-" + number);
        thread.start();
    }

    /** Called once, when the channels start; what arrives waits for the workers. */
    @Incoming(NAME)
    Flow.Subscriber<Message<String>> subscriber() {
        return records;
    }

    @PreDestroy
    void stop() {
        queue.close();
    }

    /** The records of the channel, as many as there is room for. */
    private final class Records implements Flow.Subscriber<Message<String>> {

        private volatile Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription channel) {
            subscription = channel;
            channel.request(MOST_RECEIVED);
        }

        /** There is room for so many more. */
        void request(int more) {
            subscription.request(more);
        }

        @Override
        public void onNext(Message<String> message) {
            queue.add(new ReceivedRecord(record(message), message::ack));
        }

        @Override
        public void onError(Throwable failure) {
            LOG.log(Level.SEVERE, "No more messages arrive", failure);
        }

        @Override
        public void onComplete() {
            LOG.fine("The channel is closed");
        }

        @SuppressWarnings("unchecked")
        private ConsumerRecord<String, String> record(Message<String> message) {
            IncomingKafkaRecordMetadata<String, String> metadata =
                    message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
            return metadata.getRecord();
        }
    }
}
