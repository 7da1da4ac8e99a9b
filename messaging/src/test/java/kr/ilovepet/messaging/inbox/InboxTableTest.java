package kr.ilovepet.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kr.ilovepet.messaging.inbox.InboxTable.Received;
import org.junit.jupiter.api.Test;

class InboxTableTest {

    private static final int BATCH = 64;

    private final Set<String> texts = new HashSet<>();
    private final List<Object> inserted = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();

    @Test
    void batchesOfAnySizeNeedFewTextsAndAddEachEventOnce() throws SQLException {
        for (int size = 1; size <= BATCH; size++) {
            inserted.clear();
            List<Received> events = events(size);

            assertThat(InboxTable.insert(connection(), "messages", events, Instant.EPOCH))
                    .isEqualTo(size);
            assertThat(inserted)
                    .isEqualTo(events.stream().map(Received::eventId).toList());
        }
        assertThat(texts).hasSize(7);
    }

    @Test
    void countsWhatWasAddedInAllParts() throws SQLException {
        known.addAll(Set.of("e0", "e6"));

        assertThat(InboxTable.insert(connection(), "messages", events(7), Instant.EPOCH))
                .isEqualTo(5);
    }

    private static List<Received> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> new Received("e" + id, "topic", "order"))
                .toList();
    }

    private Connection connection() {
        return fake(Connection.class, (proxy, method, arguments) -> {
            texts.add((String) arguments[0]);
            return statement();
        });
    }

    /** Each row has the event as the second of its five parameters. */
    private PreparedStatement statement() {
        List<Object> events = new ArrayList<>();
        return fake(PreparedStatement.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "executeUpdate" -> {
                inserted.addAll(events);
                yield (int) events.stream().filter(id -> !known.contains(id)).count();
            }
            case "setString" -> {
                if ((int) arguments[0] % 5 == 2) {
                    events.add(arguments[1]);
                }
                yield null;
            }
            default -> null;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}
