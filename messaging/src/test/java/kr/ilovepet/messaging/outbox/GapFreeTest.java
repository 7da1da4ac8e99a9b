package kr.ilovepet.messaging.outbox;

import static kr.ilovepet.messaging.outbox.Rows.ids;
import static kr.ilovepet.messaging.outbox.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapFreeTest {

    @Test
    void aRowBehindOneThatSomebodyElseHasClaimedStays() {
        List<OutboxRow> claimed = List.of(row(2, "a"), row(3, "b"), row(5, "b"), row(6, "b"));
        Map<String, Set<Long>> unpublished = Map.of("a", Set.of(1L, 2L), "b", Set.of(3L, 4L, 5L, 6L));

        assertThat(ids(GapFree.of(claimed, unpublished))).containsExactly(3L);
    }

    @Test
    void allRowsOfAKeyGoTogether() {
        List<OutboxRow> claimed = List.of(row(2, "a"), row(3, "a"));

        assertThat(ids(GapFree.of(claimed, Map.of("a", Set.of(2L, 3L, 9L))))).containsExactly(2L, 3L);
    }
}
