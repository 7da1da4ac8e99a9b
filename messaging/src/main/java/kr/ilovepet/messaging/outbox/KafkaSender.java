package kr.ilovepet.messaging.outbox;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;

/**
 * Sends through the producer of the channel {@code outbox}. The channel's own way, an emitter, sends a record that
 * failed again by itself, several times and with pauses; here the next step after a failure is decided by who sends.
 *
 * <p>Records of topics in use are sent on the thread of who has committed them, which is a change of thread less for
 * each message. All others are sent on the channel's sending thread, where nobody else waits while the producer asks
 * for a topic; and so is what follows from an acknowledgement, since the producer's own thread must never wait.
 */
@ApplicationScoped
class KafkaSender implements RecordSender {

    private static final String CHANNEL = "outbox";

    /**
     * The sending thread is blocked while the producer asks for a topic that is not there ({@code max.block.ms}); for
     * this long the next record of that topic does not ask again.
     */
    private static final long TRUST_IN_ABSENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    @Inject
    private KafkaClientService clients;

    /** Connects the channel, which would otherwise have nobody who sends; told of its end. */
    @Inject
    @Channel(CHANNEL)
    private MutinyEmitter<String> channel;

    /** Used on the sending thread only. */
    private final Map<String, Absence> absent = new HashMap<>();

    private final TopicsInUse inUse = new TopicsInUse();
    private final ThreadLocal<Boolean> acknowledging = new ThreadLocal<>();

    @Override
    public void send(List<OutboxRow> rows, BiConsumer<OutboxRow, Throwable> done) {
        if (channel.isCancelled()) {
            IllegalStateException closed = new IllegalStateException("The channel is closed; the instance stops");
            rows.forEach(row -> done.accept(row, closed));
            return;
        }
        KafkaProducer<String, String> channelsProducer = clients.getProducer(CHANNEL);
        Producer<String, String> ready = channelsProducer.unwrap();
        if (ready != null && acknowledging.get() == null && allInUse(rows)) {
            rows.forEach(row -> sendNow(ready, row, done));
            return;
        }
        channelsProducer
                .runOnSendingThread(producer -> {
                    rows.forEach(row -> send(producer, row, done));
                })
                .subscribe()
                .with(sent -> {}, noProducer -> rows.forEach(row -> done.accept(row, noProducer)));
    }

    private boolean allInUse(List<OutboxRow> rows) {
        long now = System.nanoTime();
        return rows.stream().allMatch(row -> inUse.contains(row.topic(), now));
    }

    private void sendNow(Producer<String, String> producer, OutboxRow row, BiConsumer<OutboxRow, Throwable> done) {
        try {
            producer.send(record(row), (metadata, failure) -> acknowledged(row, failure, done));
        } catch (RuntimeException failure) {
            acknowledged(row, failure, done);
        }
    }

    private void acknowledged(OutboxRow row, Throwable failure, BiConsumer<OutboxRow, Throwable> done) {
        if (failure == null) {
            inUse.taken(row.topic(), System.nanoTime());
        } else {
            inUse.notTaken(row.topic());
        }
        acknowledging.set(true);
        try {
            done.accept(row, failure);
        } finally {
            acknowledging.remove();
        }
    }

    private void send(Producer<String, String> producer, OutboxRow row, BiConsumer<OutboxRow, Throwable> done) {
        Absence absence = absent.get(row.topic());
        if (absence != null && System.nanoTime() - absence.since() < TRUST_IN_ABSENCE_NANOS) {
            done.accept(row, absence.failure());
            return;
        }
        absent.remove(row.topic());
        try {
            Future<?> sending = producer.send(record(row), (metadata, failure) -> acknowledged(row, failure, done));
            if (sending.isDone()
                    && sending.state() == Future.State.FAILED
                    && !PermanentSendFailure.is(sending.exceptionNow())) {
                absent.put(row.topic(), new Absence(sending.exceptionNow(), System.nanoTime()));
            }
        } catch (RuntimeException failure) {
            done.accept(row, failure);
        }
    }

    private static ProducerRecord<String, String> record(OutboxRow row) {
        RecordHeaders headers = new RecordHeaders();
        row.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(row.topic(), null, row.key(), row.payload(), headers);
    }

    private record Absence(Throwable failure, long since) {}
}
