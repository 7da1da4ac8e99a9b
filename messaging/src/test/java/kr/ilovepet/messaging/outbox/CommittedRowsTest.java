package kr.ilovepet.messaging.outbox;

import static kr.ilovepet.messaging.outbox.Rows.NONE_OLDER;
import static kr.ilovepet.messaging.outbox.Rows.ids;
import static kr.ilovepet.messaging.outbox.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CommittedRowsTest {

    private static final long DOUBT = 300;
    private static final long PATIENCE = 50;

    private final Set<String> suspects = new HashSet<>();
    private final CommittedRows rows =
            new CommittedRows(new CommittedRows.Limits(4, DOUBT, 3, PATIENCE), suspects::contains);

    @Test
    void rowsOfDifferentKeysGoSideBySideAndThoseOfOneKeyOneAfterTheOther() {
        rows.add(List.of(row(1, "a"), row(2, "b"), row(3, "a")), NONE_OLDER, 0);

        assertThat(ids(rows.takeReady())).containsExactlyInAnyOrder(1L, 2L);
        rows.acknowledged(row(2, "b"), 0);
        assertThat(rows.takeReady()).isEmpty();
        rows.acknowledged(row(1, "a"), 0);
        assertThat(ids(rows.takeReady())).containsExactly(3L);
    }

    @Test
    void aRowOfALaterTransactionWaitsForTheEarlierOneOfItsKey() {
        rows.add(List.of(row(1, "a")), NONE_OLDER, 0);
        assertThat(ids(rows.takeReady())).containsExactly(1L);
        rows.add(List.of(row(2, "a")), Map.of("a", Set.of(1L)), 0);

        assertThat(rows.takeReady()).isEmpty();
        rows.acknowledged(row(1, "a"), 0);
        assertThat(ids(rows.takeReady())).containsExactly(2L);
    }

    @Test
    void whatFailedIsOvertakenByNothingOfItsKey() {
        rows.add(List.of(row(1, "a"), row(2, "a"), row(3, "b")), NONE_OLDER, 0);
        rows.takeReady();
        rows.failed(row(1, "a"));

        assertThat(rows.takeReady()).isEmpty();
        assertThat(rows.has(1)).as("left to the poller").isFalse();
        assertThat(rows.has(2)).as("left to the poller with it").isFalse();
        assertThat(rows.has(3)).isTrue();

        rows.add(List.of(row(4, "a")), Map.of("a", Set.of(1L, 2L)), 0);
        assertThat(rows.takeReady()).as("not before the poller sent the others").isEmpty();
    }

    @Test
    void anOlderRowOfAnotherInstanceIsWaitedFor() {
        rows.add(List.of(row(7, "a")), Map.of("a", Set.of(5L)), 0);

        assertThat(rows.takeReady()).isEmpty();
        assertThat(rows.inDoubt()).containsOnlyKeys("a");
        rows.resolve(Set.of("a"), Map.of("a", Set.of(5L, 7L)), DOUBT);
        assertThat(rows.takeReady()).isEmpty();
        rows.resolve(Set.of("a"), Map.of("a", Set.of(7L)), DOUBT);
        assertThat(ids(rows.takeReady())).containsExactly(7L);
    }

    @Test
    void anOlderRowThatNobodyPublishesLeavesTheKeyToThePoller() {
        rows.add(List.of(row(7, "a"), row(8, "a")), Map.of("a", Set.of(5L)), 0);
        rows.resolve(Set.of("a"), Map.of("a", Set.of(5L, 7L, 8L)), DOUBT + 1);

        assertThat(rows.takeReady()).isEmpty();
        assertThat(rows.has(7)).isFalse();
        assertThat(rows.has(8)).isFalse();
    }

    @Test
    void anOlderRowOfThisInstanceThatIsHandedOverLateGoesFirst() {
        rows.add(List.of(row(2, "a")), Map.of("a", Set.of(1L)), 0);
        assertThat(rows.takeReady()).isEmpty();
        rows.add(List.of(row(1, "a")), NONE_OLDER, 0);

        assertThat(ids(rows.takeReady())).containsExactly(1L);
        rows.acknowledged(row(1, "a"), 0);
        assertThat(ids(rows.takeReady())).containsExactly(2L);
    }

    @Test
    void aFullMemoryLeavesRowsAndWhatIsBehindThemToThePoller() {
        rows.add(List.of(row(1, "a"), row(2, "b"), row(3, "c"), row(4, "d"), row(5, "e")), NONE_OLDER, 0);
        assertThat(rows.has(4)).isTrue();
        assertThat(rows.has(5)).isFalse();

        rows.acknowledged(row(1, "a"), 0);
        rows.marked(List.of(1L));
        rows.add(List.of(row(6, "e")), Map.of("e", Set.of(5L)), 0);
        assertThat(ids(rows.takeReady())).as("not before the one that was left").doesNotContain(6L);
    }

    @Test
    void aTopicThatAcceptsNothingIsLeftToThePoller() {
        suspects.add("parcel.lost");
        rows.add(List.of(row(1, "parcel.lost", "a"), row(2, "a"), row(3, "b")), NONE_OLDER, 0);

        assertThat(ids(rows.takeReady())).containsExactly(3L);
        assertThat(rows.has(2)).isFalse();
    }

    @Test
    void acknowledgedRowsAreMarkedTogetherAndStayUntilThen() {
        rows.add(List.of(row(1, "a"), row(2, "b"), row(3, "c")), NONE_OLDER, 0);
        rows.acknowledged(row(1, "a"), 10);
        assertThat(rows.toMark(10 + PATIENCE - 1)).isEmpty();
        assertThat(rows.toMark(10 + PATIENCE)).containsExactly(1L);
        rows.acknowledged(row(2, "b"), 20);
        rows.acknowledged(row(3, "c"), 20);
        assertThat(rows.toMark(21)).as("enough of them").containsExactly(1L, 2L, 3L);
        assertThat(rows.has(1)).isTrue();
        rows.marked(List.of(1L, 2L, 3L));
        assertThat(rows.has(1)).isFalse();
        assertThat(rows.allToMark()).isEmpty();
    }

    @Test
    @Timeout(10)
    void nobodyWaitsForWorkOfAMemoryThatIsClosed() throws InterruptedException {
        rows.close();

        assertThat(rows.awaitWork(TimeUnit.HOURS.toNanos(1))).isFalse();
    }
}
