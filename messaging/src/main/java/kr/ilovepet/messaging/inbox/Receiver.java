package kr.ilovepet.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.platform.trace.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Handles the record of a dead letter topic until it has succeeded or is given up for good, one after the other. */
@ApplicationScoped
public class Receiver {

    private static final Logger LOG = Logger.getLogger(Receiver.class.getName());

    /** Handles the record in the trace it carries. Throws only when the instance stops. */
    public void receive(ConsumerRecord<String, String> record, Runnable handling) {
        Trace.begin(header(record, Trace.HEADER));
        LogContext.subject(record.key());
        try {
            handle(record, handling);
        } finally {
            Trace.end();
        }
    }

    private static void handle(ConsumerRecord<String, String> record, Runnable handling) {
        Attempts attempts = new Attempts();
        while (true) {
            try {
                handling.run();
                LOG.log(Level.FINE, () -> "Stored " + position(record));
                return;
            } catch (RuntimeException fault) {
                if (attempts.givenUpAfter(fault)) {
                    // Sent to a dead letter topic again it would come back here for ever.
                    LOG.log(
                            Level.SEVERE,
                            fault,
                            () -> "Dead letter not stored; it stays on its topic only: " + position(record));
                    return;
                }
                LOG.log(
                        attempts.tried() == 1 ? Level.INFO : Level.FINE,
                        fault,
                        () -> "Tried again: " + position(record));
                pause(attempts.pauseNanos());
            }
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The instance stops; the record will be delivered again", stopping);
        }
    }

    /** Where the record is: topic, partition and offset. */
    public static String position(ConsumerRecord<String, String> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    /** A header of the record as text; null when it is not there. */
    public static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
