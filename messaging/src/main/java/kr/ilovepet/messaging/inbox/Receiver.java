package kr.ilovepet.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.trace.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Handles a received record until it has succeeded or is given up for good. Transient faults are waited out however
 * long they last; a fault that repeats makes the record poison after a few attempts, and a malformed record is poison
 * at once.
 */
@ApplicationScoped
public class Receiver {

    private static final Logger LOG = Logger.getLogger(Receiver.class.getName());
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    @Inject
    private DeadLetterSender deadLetters;

    /** Handles the record in the trace it carries. Throws only when the instance stops. */
    public void receive(ConsumerRecord<String, String> record, Runnable handling) {
        Trace.begin(header(record, Trace.HEADER));
        LogContext.order(record.key());
        try {
            handle(record, handling);
        } finally {
            Trace.end();
        }
    }

    private void handle(ConsumerRecord<String, String> record, Runnable handling) {
        int repeated = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                handling.run();
                LOG.log(Level.INFO, () -> "Handled " + describe(record));
                return;
            } catch (RuntimeException fault) {
                if (fault instanceof MalformedMessageException
                        || !Faults.transientFault(fault) && ++repeated >= ATTEMPTS) {
                    sendToDeadLetterTopic(record, fault, attempt);
                    return;
                }
                LOG.log(attempt == 1 ? Level.INFO : Level.FINE, fault, () -> "Tried again: " + describe(record));
                pause(attempt);
            }
        }
    }

    private void sendToDeadLetterTopic(ConsumerRecord<String, String> record, RuntimeException fault, int attempts) {
        if (DeadLetterTopic.is(record.topic())) {
            // Sent there again it would come back here for ever.
            LOG.log(
                    Level.SEVERE,
                    fault,
                    () -> "Dead letter not stored; it stays on its topic only: " + describe(record));
            return;
        }
        LOG.log(Level.WARNING, fault, () -> "Sent to the dead letter topic as poison: " + describe(record));
        for (int attempt = 1; ; attempt++) {
            try {
                deadLetters.send(record, fault, attempts);
                return;
            } catch (RuntimeException databaseAway) {
                LOG.log(Level.FINE, "The dead letter is sent again later", databaseAway);
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 10)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The instance stops; the record will be delivered again", stopping);
        }
    }

    private static String describe(ConsumerRecord<String, String> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    /** A header of the record as text; null when it is not there. */
    public static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
