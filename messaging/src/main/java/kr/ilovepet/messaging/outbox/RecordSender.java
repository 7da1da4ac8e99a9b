package kr.ilovepet.messaging.outbox;

import java.util.List;
import java.util.function.BiConsumer;

/** Sends rows of the outbox to the broker. */
@FunctionalInterface
interface RecordSender {

    /**
     * Sends the rows in their sequence, without waiting for the broker.
     *
     * @param done told of each row exactly once, on any thread: null as failure when the broker has it
     */
    void send(List<OutboxRow> rows, BiConsumer<OutboxRow, Throwable> done);
}
