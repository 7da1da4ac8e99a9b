package kr.ilovepet.messaging.outbox;

import java.time.InstantSource;
import java.util.List;

/**
 * Sends the rows in memory as they become ready, and notes what became of each: one that the broker did not take leaves
 * the memory for the poller.
 */
final class MemorySender {

    private final CommittedRows rows;
    private final RecordSender sender;
    private final TopicBackoff topics;
    private final InstantSource clock;

    /** Sends rows of this memory; topics that do not accept one back off. */
    MemorySender(CommittedRows rows, RecordSender sender, TopicBackoff topics, InstantSource clock) {
        this.rows = rows;
        this.sender = sender;
        this.topics = topics;
        this.clock = clock;
    }

    /** Sends what is ready, and after each row what becomes ready by it; does not wait for the broker. */
    void sendReady() {
        List<OutboxRow> ready = rows.takeReady();
        if (!ready.isEmpty()) {
            try {
                sender.send(ready, this::sent);
            } catch (RuntimeException | Error failure) {
                // Nobody will be told of these rows any more; in memory they would hold up their keys for ever.
                ready.forEach(row -> failed(row, failure));
            }
        }
    }

    private void sent(OutboxRow row, Throwable failure) {
        if (failure == null) {
            rows.acknowledged(row, System.nanoTime());
        } else {
            failed(row, failure);
        }
        sendReady();
    }

    private void failed(OutboxRow row, Throwable failure) {
        rows.failed(row);
        if (!PermanentSendFailure.is(failure)) {
            topics.failed(row.topic(), failure, clock.instant());
        }
    }
}
