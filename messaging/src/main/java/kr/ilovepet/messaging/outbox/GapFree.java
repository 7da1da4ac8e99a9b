package kr.ilovepet.messaging.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the claimed rows may be sent without overtaking an older one of their key. */
final class GapFree {

    private GapFree() {}

    /**
     * The claimed rows without those of whose key an older row is unpublished and not claimed: somebody else sends it,
     * or its topic backs off.
     *
     * @param claimed in the order of their ids
     * @param unpublished by key, the ids of its unpublished rows
     */
    static List<OutboxRow> of(List<OutboxRow> claimed, Map<String, Set<Long>> unpublished) {
        Set<Long> ids = claimed.stream().map(OutboxRow::id).collect(Collectors.toCollection(HashSet::new));
        return claimed.stream()
                .filter(row -> unpublished.getOrDefault(row.key(), Set.of()).stream()
                        .filter(id -> id < row.id())
                        .allMatch(ids::contains))
                .toList();
    }
}
