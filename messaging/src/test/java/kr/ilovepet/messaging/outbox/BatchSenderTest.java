package kr.ilovepet.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class BatchSenderTest {

    private static final Instant NOON = Instant.parse("2026-11-02T03:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration DOUBT = Duration.ofMillis(50);

    private final List<String> tried = new ArrayList<>();

    @Test
    void aTopicThatIsNotThereHoldsUpOnlyItsOwnRows() {
        Map<String, SendResult> outcomes = outcomes(
                row -> row.topic().equals("missing")
                        ? Uni.createFrom().failure(new TimeoutException("not present in metadata"))
                        : Uni.createFrom().voidItem(),
                row("missing", "a"),
                row("there", "b"),
                row("missing", "c"),
                row("there", "d"));
        assertThat(tried)
                .as("the second row of the missing topic is not even tried")
                .containsOnly("a", "b", "d");
        assertThat(outcomes.values())
                .filteredOn(SendResult::published)
                .extracting(sent -> sent.message().key())
                .containsExactlyInAnyOrder("b", "d");
        assertThat(outcomes.get("c").toRetry()).isTrue();
        assertThat(outcomes.get("c").failure()).isInstanceOf(TimeoutException.class);
    }

    @Test
    void whatNeverEndsIsLeftAndTheRestIsDone() {
        Map<String, SendResult> outcomes = outcomes(
                row -> row.key().startsWith("stuck")
                        ? Uni.createFrom().nothing()
                        : Uni.createFrom().voidItem(),
                row("one", "stuck first"),
                row("one", "behind"),
                row("two", "first"),
                row("two", "stuck"));
        assertThat(outcomes.values())
                .filteredOn(SendResult::toRetry)
                .extracting(sent -> sent.message().key())
                .containsExactlyInAnyOrder("stuck first", "behind", "stuck");
        assertThat(outcomes.get("first").published()).isTrue();
    }

    @Test
    void aRowThatNoBrokerTakesSaysNothingAboutItsTopic() {
        Map<String, SendResult> outcomes = outcomes(
                row -> row.key().equals("large")
                        ? Uni.createFrom().failure(new RecordTooLargeException("2 MB"))
                        : Uni.createFrom().voidItem(),
                row("one", "large"),
                row("one", "small"));
        assertThat(outcomes.get("large").failedPermanently()).isTrue();
        assertThat(outcomes.get("small").published()).isTrue();
    }

    @Test
    void aSendThatThrowsIsAFailureOfThatRow() {
        Map<String, SendResult> outcomes = outcomes(
                row -> {
                    if (row.key().equals("broken")) {
                        throw new IllegalStateException("headers that are not JSON");
                    }
                    return Uni.createFrom().voidItem();
                },
                row("one", "broken"),
                row("two", "sound"));
        assertThat(outcomes.get("broken").toRetry()).isTrue();
        assertThat(outcomes.get("sound").published()).isTrue();
    }

    @Test
    void aDoubtfulTopicIsGivenUpSooner() {
        Instant start = Instant.now();
        new BatchSender(row -> Uni.createFrom().nothing(), topic -> true, Duration.ofMinutes(1), DOUBT)
                .all(List.of(row("one", "a"), row("one", "b")))
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aTopicRestsAfterAFailureAndStaysInDoubtUntilItTakesSomething() {
        TopicBackoff topics = new TopicBackoff();
        topics.failed("one", NOON);
        assertThat(topics.at(NOON.plusSeconds(4))).containsExactly("one");
        assertThat(topics.at(NOON.plus(TopicBackoff.PAUSE))).isEmpty();
        assertThat(topics.suspect("one")).isTrue();
        topics.accepted("one");
        assertThat(topics.suspect("one")).isFalse();
        assertThat(topics.at(NOON)).isEmpty();
    }

    private Map<String, SendResult> outcomes(Function<OutboxMessage, Uni<Void>> send, OutboxMessage... rows) {
        Function<OutboxMessage, Uni<Void>> noted = row -> {
            tried.add(row.key());
            return send.apply(row);
        };
        return new BatchSender(noted, topic -> false, PATIENCE, DOUBT)
                .all(List.of(rows)).await().atMost(Duration.ofSeconds(10)).stream()
                        .collect(Collectors.toMap(sent -> sent.message().key(), Function.identity()));
    }

    private static OutboxMessage row(String topic, String key) {
        return new OutboxMessage(topic, key, "{}", "{}", NOON);
    }
}
