package kr.ilovepet.messaging.inbox;

import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.messaging.message.TypedMessage;
import kr.ilovepet.platform.trace.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that was received and is not settled yet: neither handled nor sent to its dead letter topic. */
final class ReceivedRecord {

    private final ConsumerRecord<String, String> record;
    private final Runnable acknowledgement;
    private final Attempts handling = new Attempts();
    private final Attempts deadLettering = new Attempts();
    private TypedMessage message;
    private RuntimeException poison;
    private boolean alone;

    /**
     * A record as it came.
     *
     * @param acknowledgement tells the channel that the record is settled
     */
    ReceivedRecord(ConsumerRecord<String, String> record, Runnable acknowledgement) {
        this.record = record;
        this.acknowledgement = acknowledgement;
    }

    ConsumerRecord<String, String> record() {
        return record;
    }

    /** Records with the same key are handled in their sequence. */
    String key() {
        return record.key() == null ? "" : record.key();
    }

    void acknowledge() {
        acknowledgement.run();
    }

    /** What it says; null until it has been read. */
    TypedMessage message() {
        return message;
    }

    void read(TypedMessage content) {
        message = content;
    }

    /** Does the work in the trace that the record carries, so that its log lines name trace and order. */
    void inItsTrace(Runnable work) {
        Trace.begin(Receiver.header(record, Trace.HEADER));
        LogContext.subject(record.key());
        try {
            work.run();
        } finally {
            Trace.end();
        }
    }

    /** Whether it is handled in a transaction of its own, since one with others failed. */
    boolean alone() {
        return alone;
    }

    void handleAlone() {
        alone = true;
    }

    /** Notes that handling it alone failed; gives whether it is poison. */
    boolean failed(RuntimeException fault) {
        alone = true;
        if (handling.givenUpAfter(fault)) {
            poison = fault;
        }
        return poison != null;
    }

    /** Why it goes to the dead letter topic; null while it is to be handled. */
    RuntimeException poison() {
        return poison;
    }

    /** The attempts to handle it alone. */
    Attempts handling() {
        return handling;
    }

    /** The attempts to send it to the dead letter topic. */
    Attempts deadLettering() {
        return deadLettering;
    }

    @Override
    public String toString() {
        return Receiver.position(record);
    }
}
