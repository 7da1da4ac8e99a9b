package kr.ilovepet.benchmark.floor;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One service of the floor: a consumer, workers with a database connection each, a producer. */
final class Service {
    private static final Duration POLL = Duration.ofMillis(500);

    private final String name;
    private final String prefix;
    private final int largestBatch;
    private final Consumer<Task> done;
    private final Map<String, Hop> byTopic;
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private volatile boolean closing;

    /**
     * Starts it.
     *
     * @param name of the service
     * @param prefix of the topics
     * @param broker settings of a client of Kafka who may do everything
     * @param sessions one for each worker
     * @param largestBatch tasks in one transaction at most
     * @param done is told of each task after its commit
     */
    Service(
            String name,
            String prefix,
            Map<String, Object> broker,
            List<Session> sessions,
            int largestBatch,
            Consumer<Task> done) {
        this.name = name;
        this.prefix = prefix;
        this.largestBatch = largestBatch;
        this.done = done;
        this.sessions.addAll(sessions);
        this.byTopic = Stream.of(Hop.values())
                .filter(hop -> hop.service().equals(name) && hop.receives().isPresent())
                .collect(Collectors.toMap(hop -> prefix + hop.receives().get(), hop -> hop));
        this.producer = new KafkaProducer<>(
                with(broker, Map.of("acks", "all", "linger.ms", "0")), new StringSerializer(), new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                with(
                        broker,
                        Map.of(
                                "group.id",
                                prefix + name,
                                "auto.offset.reset",
                                "earliest",
                                "auto.commit.interval.ms",
                                "500")),
                new StringDeserializer(),
                new StringDeserializer());
        start("consumer", this::consume);
        for (Session session : sessions) {
            start("worker", () -> work(session));
        }
    }

    private static Map<String, Object> with(Map<String, Object> broker, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(broker);
        all.putAll(more);
        return all;
    }

    private void start(String what, Runnable loop) {
        Thread thread = new Thread(loop, prefix + name + "-" + what);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Takes a task; returns at once. */
    void accept(Task task) {
        tasks.add(task);
    }

    private void consume() {
        consumer.subscribe(byTopic.keySet());
        try {
            while (!closing) {
                for (ConsumerRecord<String, String> received : consumer.poll(POLL)) {
                    String id =
                            new String(received.headers().lastHeader(Message.ID).value(), StandardCharsets.UTF_8);
                    accept(new Task(byTopic.get(received.topic()), received.key(), id));
                }
            }
        } catch (WakeupException closed) {
            // The floor ends.
        } finally {
            consumer.close();
        }
    }

    private void work(Session session) {
        List<Task> batch = new ArrayList<>();
        try {
            while (true) {
                batch.clear();
                batch.add(tasks.take());
                tasks.drainTo(batch, largestBatch - 1);
                session.commit(batch, prefix);
                batch.forEach(this::publish);
                batch.forEach(done);
            }
        } catch (InterruptedException closed) {
            // The floor ends.
        } catch (SQLException e) {
            throw new IllegalStateException("The floor's " + name + " could not commit", e);
        }
    }

    private void publish(Task task) {
        task.hop().sends().ifPresent(topic -> {
            ProducerRecord<String, String> out =
                    new ProducerRecord<>(prefix + topic, task.order(), Message.payload(task));
            out.headers().add(Message.ID, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
            producer.send(out);
        });
    }

    /** Ends its threads, and waits for them. */
    void stop() throws InterruptedException, SQLException {
        closing = true;
        consumer.wakeup();
        threads.stream().skip(1).forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        producer.close();
        for (Session session : sessions) {
            session.close();
        }
    }
}
