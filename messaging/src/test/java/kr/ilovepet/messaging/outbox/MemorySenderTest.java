package kr.ilovepet.messaging.outbox;

import static kr.ilovepet.messaging.outbox.Rows.NONE_OLDER;
import static kr.ilovepet.messaging.outbox.Rows.ids;
import static kr.ilovepet.messaging.outbox.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemorySenderTest {

    private final TopicBackoff topics = new TopicBackoff();
    private final CommittedRows rows = new CommittedRows(new CommittedRows.Limits(10, 300, 3, 50), topics::suspect);
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-02T03:00:00Z"));

    @Test
    void rowsThatCannotBeHandedOverAreLeftToThePoller() {
        MemorySender memory = new MemorySender(
                rows,
                (ready, done) -> {
                    throw new IllegalStateException("no producer");
                },
                topics,
                clock);
        rows.add(List.of(row(1, "a"), row(2, "a"), row(3, "b")), NONE_OLDER, 0);
        memory.sendReady();

        assertThat(rows.has(1) || rows.has(2) || rows.has(3)).isFalse();
        assertThat(topics.suspects()).containsExactly("parcel.send");

        topics.accepted("parcel.send");
        rows.add(List.of(row(4, "a")), Map.of("a", Set.of(1L, 2L)), 0);
        assertThat(rows.takeReady()).as("not before the poller sent the others").isEmpty();
        rows.resolve(Set.of("a"), Map.of("a", Set.of(4L)), 1);
        assertThat(ids(rows.takeReady())).containsExactly(4L);
    }

    @Test
    void eachRowOfAKeyFollowsTheOneBeforeIt() {
        List<Long> sent = new ArrayList<>();
        MemorySender memory = new MemorySender(
                rows,
                (ready, done) -> ready.forEach(row -> {
                    sent.add(row.id());
                    done.accept(row, null);
                }),
                topics,
                clock);
        rows.add(List.of(row(1, "a"), row(2, "a"), row(3, "a")), NONE_OLDER, 0);
        memory.sendReady();

        assertThat(sent).containsExactly(1L, 2L, 3L);
        assertThat(rows.allToMark()).containsExactly(1L, 2L, 3L);
    }
}
