package kr.ilovepet.messaging.outbox;

import static kr.ilovepet.messaging.outbox.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class SequenceByKeyTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final List<Long> sent = new ArrayList<>();
    private final Map<Long, Throwable> failures = new HashMap<>();
    private final List<Long> unanswered = new ArrayList<>();

    @Test
    void rowsOfAKeyAreSentInTheirSequence() throws InterruptedException {
        Map<Long, SendResult> results = send(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a"));

        assertThat(sent).hasSize(4).containsSubsequence(1L, 3L, 4L).contains(2L);
        assertThat(results).hasSize(4);
        assertThat(results.values()).allMatch(SendResult::published);
    }

    @Test
    void aRowThatFailedIsOvertakenByNoneOfItsKey() throws InterruptedException {
        failures.put(1L, new TimeoutException("no answer"));
        Map<Long, SendResult> results = send(row(1, "a"), row(2, "a"), row(3, "b"));

        assertThat(sent).containsExactlyInAnyOrder(1L, 3L);
        assertThat(results.get(1L).toRetry()).isTrue();
        assertThat(results).doesNotContainKey(2L);
    }

    @Test
    void aRowThatNoBrokerTakesHoldsUpNothing() throws InterruptedException {
        failures.put(1L, new RecordTooLargeException("2 MB"));
        Map<Long, SendResult> results = send(row(1, "a"), row(2, "a"));

        assertThat(results.get(1L).failedPermanently()).isTrue();
        assertThat(results.get(2L).published()).isTrue();
    }

    @Test
    void whatIsNotAnsweredHasFailedAndTheRestIsDone() throws InterruptedException {
        unanswered.add(1L);
        Map<Long, SendResult> results = send(row(1, "a"), row(2, "a"), row(3, "b"));

        assertThat(results.get(1L).toRetry()).isTrue();
        assertThat(results).doesNotContainKey(2L);
        assertThat(results.get(3L).published()).isTrue();
    }

    private Map<Long, SendResult> send(OutboxRow... rows) throws InterruptedException {
        RecordSender broker = (batch, done) -> batch.forEach(row -> {
            sent.add(row.id());
            if (!unanswered.contains(row.id())) {
                done.accept(row, failures.get(row.id()));
            }
        });
        return SequenceByKey.send(List.of(rows), broker, PATIENCE).stream()
                .collect(Collectors.toMap(result -> result.row().id(), result -> result));
    }
}
