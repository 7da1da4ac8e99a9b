package kr.ilovepet.test;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.message.Subject;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the other services on the real broker: sends any message, collects all that is published. */
public final class SagaNeighbour implements AutoCloseable {

    private static final String OPERATOR = "operator.kafka.";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Well below the five seconds after which a sender repeats, and far above the moment in which it decides. */
    private static final Duration SOONEST_REPEAT = Duration.ofSeconds(2);

    private static final AtomicInteger ORDERS = new AtomicInteger();
    private static final MessageTypes TYPES =
            MessageTypes.of(Message.ORDER_ID, Message.class, Topic.types(), Message::step);
    private static final MessageFormat FORMAT = new MessageFormat(TYPES);
    /** What only the numbers of the order service look like. */
    private static final String NUMBERED = "[0-9]{16,20}";

    /** Of every order that the neighbour makes up itself; others have their own. */
    private static final String INCARNATION = "0123456789abcdef0123456789abcdef";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<ConsumerRecord<String, String>> received = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, String> producer;
    private final Thread listener;
    private volatile boolean closed;

    /** Listens from now on, to all topics of the saga and their dead letters, as somebody who may do everything. */
    public SagaNeighbour() {
        this(operator());
    }

    /**
     * The same at other brokers.
     *
     * @param brokers settings of a client of Kafka
     */
    public SagaNeighbour(Map<String, Object> brokers) {
        producer = new KafkaProducer<>(brokers, new StringSerializer(), new StringSerializer());
        listener = new Thread(() -> listen(brokers), "saga-neighbour");
        listener.start();
    }

    /**
     * Settings of a client of Kafka who may do everything at the broker of the running components, which have left them
     * in system properties.
     */
    public static Map<String, Object> operator() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(OPERATOR)) {
                settings.put(name.substring(OPERATOR.length()), System.getProperty(name));
            }
        }
        return settings;
    }

    private void listen(Map<String, Object> brokers) {
        Map<String, Object> settings = new HashMap<>(brokers);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Stream.of(Topic.values())
                    .flatMap(topic -> Stream.of(topic.topicName(), DeadLetterTopic.of(topic.topicName())))
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(received::add);
            }
        }
    }

    /** An order number that nobody has used. */
    public String newOrder() {
        return run + "-" + ORDERS.incrementAndGet();
    }

    /** Sends a message under a new event id, and gives that id. */
    public String send(String orderId, Message message) {
        String eventId = UUID.randomUUID().toString();
        send(orderId, message, eventId);
        return eventId;
    }

    /** Sends a message under this event id. */
    public void send(String orderId, Message message, String eventId) {
        send(new Subject(orderId, incarnation(orderId)), message, eventId);
    }

    /** Sends a message about any order, of whatever incarnation. */
    public void send(Subject order, Message message) {
        send(order, message, UUID.randomUUID().toString());
    }

    private void send(Subject order, Message message, String eventId) {
        MessageHeader header = new MessageHeader(eventId, Instant.now(), order, TYPES.idempotencyKey(order, message));
        sendRaw(Topic.of(message.getClass()), order.id(), FORMAT.write(header, message));
    }

    /** That of the first command of an order that the order service has numbered; it is waited for. */
    private String incarnation(String orderId) {
        if (!orderId.matches(NUMBERED)) {
            return INCARNATION;
        }
        String topic = Topic.PRODUCT_INFORMATION_REQUEST.topicName();
        await("the first command of order " + orderId)
                .atMost(PATIENCE)
                .until(() -> !records(topic, orderId).isEmpty());
        return FORMAT.header(records(topic, orderId).get(0).value()).subject().incarnation();
    }

    /** Sends any text. */
    public void sendRaw(Topic topic, String key, String value) {
        producer.send(new ProducerRecord<>(topic.topicName(), key, value));
        producer.flush();
    }

    /** Waits until so many messages of this type have come for the order, and gives the latest. */
    public <T extends Message> T awaitMessage(String orderId, Class<T> type, int count) {
        return awaitLatest(orderId, type, count, () -> messages(orderId, type));
    }

    /** Waits for the first message of this type for the order. */
    public <T extends Message> T awaitMessage(String orderId, Class<T> type) {
        return awaitMessage(orderId, type, 1);
    }

    /** Waits until so many commands of this type have come for the order, and gives the latest. */
    public <T extends Message> T awaitCommand(String orderId, Class<T> type, int count) {
        return awaitLatest(orderId, type, count, () -> commands(orderId, type));
    }

    /** Waits for the first command of this type for the order. */
    public <T extends Message> T awaitCommand(String orderId, Class<T> type) {
        return awaitCommand(orderId, type, 1);
    }

    private static <T> T awaitLatest(String orderId, Class<T> type, int count, Supplier<List<T>> coming) {
        await(type.getSimpleName() + " " + count + " of order " + orderId)
                .atMost(PATIENCE)
                .until(() -> coming.get().size() >= count);
        List<T> all = coming.get();
        if (all.size() > count) {
            throw new AssertionError("More than " + count + ": " + all);
        }
        return all.get(count - 1);
    }

    /** The messages of this type that have come for the order. */
    public <T extends Message> List<T> messages(String orderId, Class<T> type) {
        return records(Topic.of(type).topicName(), orderId).stream()
                .map(record -> FORMAT.body(record.value(), type))
                .toList();
    }

    /**
     * What was asked of this type for the order, without what the sender asked again because the answer was late: the
     * same idempotency key, seconds later. The same key at once is no repeat but asked twice, and counts.
     */
    public <T extends Message> List<T> commands(String orderId, Class<T> type) {
        Map<String, Instant> lastAsked = new HashMap<>();
        List<T> commands = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records(Topic.of(type).topicName(), orderId)) {
            MessageHeader header = FORMAT.header(record.value());
            Instant before = lastAsked.put(header.idempotencyKey(), header.occurredAt());
            if (before == null || header.occurredAt().isBefore(before.plus(SOONEST_REPEAT))) {
                commands.add(FORMAT.body(record.value(), type));
            }
        }
        return commands;
    }

    /** The records of a topic that have come for the order. */
    public List<ConsumerRecord<String, String>> records(String topic, String orderId) {
        return received.stream()
                .filter(record -> record.topic().equals(topic) && orderId.equals(record.key()))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        try {
            listener.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
