package kr.ilovepet.messaging.outbox;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of an outbox for tests. */
final class Rows {

    static final Map<String, Set<Long>> NONE_OLDER = Map.of();

    private Rows() {}

    static OutboxRow row(long id, String key) {
        return row(id, "parcel.send", key);
    }

    static OutboxRow row(long id, String topic, String key) {
        return new OutboxRow(id, topic, key, Map.of(), "{}");
    }

    static List<Long> ids(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::id).toList();
    }
}
