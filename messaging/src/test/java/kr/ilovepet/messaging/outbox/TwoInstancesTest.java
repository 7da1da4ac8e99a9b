package kr.ilovepet.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two instances at one table, in made-up stories: what happens when is drawn by lot, crashes and failures too. */
class TwoInstancesTest {

    private static final int STORIES = 300;
    private static final int STEPS = 200;
    private static final int KEYS = 3;

    private final TreeMap<Long, OutboxRow> table = new TreeMap<>();
    private final Set<Long> published = new HashSet<>();
    private final Set<Long> topic = new LinkedHashSet<>();
    private long now;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMessageArrivesAndThoseOfAKeyInTheirSequence(long seed) {
        for (int story = 0; story < STORIES; story++) {
            tell(new Random(seed * STORIES + story));
        }
    }

    private void tell(Random lot) {
        table.clear();
        published.clear();
        topic.clear();
        List<Instance> instances = List.of(new Instance(), new Instance());
        for (int step = 0; step < STEPS; step++) {
            instances.get(lot.nextInt(2)).step(lot, true);
        }
        for (int step = 0; step < STEPS * 10 && published.size() < table.size(); step++) {
            instances.get(lot.nextInt(2)).step(lot, false);
        }
        assertThat(published).as("published").isEqualTo(table.keySet());
        assertThat(topic).as("arrived").containsAll(table.keySet());
        for (int key = 0; key < KEYS; key++) {
            String name = "key" + key;
            assertThat(topic.stream().filter(id -> table.get(id).key().equals(name)))
                    .as(name)
                    .isSorted();
        }
    }

    private Map<String, Set<Long>> unpublished() {
        Map<String, Set<Long>> ids = new HashMap<>();
        table.values().stream()
                .filter(row -> !published.contains(row.id()))
                .forEach(row ->
                        ids.computeIfAbsent(row.key(), key -> new TreeSet<>()).add(row.id()));
        return ids;
    }

    /** What an instance has in memory, and what is on its way. */
    private final class Instance {

        private CommittedRows memory = memory();
        private final List<Runnable> handovers = new ArrayList<>();
        private final List<OutboxRow> sending = new ArrayList<>();
        private long highestAtLastLook;

        private CommittedRows memory() {
            return new CommittedRows(new CommittedRows.Limits(6, 20, 3, 5), name -> false);
        }

        void step(Random lot, boolean trouble) {
            now++;
            switch (lot.nextInt(trouble ? 10 : 6)) {
                case 0 -> handOver(lot);
                case 1, 2 -> answer(lot, trouble && lot.nextInt(5) == 0);
                case 3 -> mark();
                case 4 -> resolve();
                case 5 -> poll(trouble && lot.nextInt(3) == 0);
                case 6, 7, 8 -> commit("key" + lot.nextInt(KEYS));
                default -> crash(lot);
            }
            sending.addAll(memory.takeReady());
        }

        private void commit(String key) {
            OutboxRow row = Rows.row(table.size() + 1L, key);
            Set<Long> older = unpublished().getOrDefault(key, Set.of());
            table.put(row.id(), row);
            handovers.add(() -> memory.add(List.of(row), Map.of(key, older), now));
        }

        private void handOver(Random lot) {
            if (!handovers.isEmpty()) {
                handovers.remove(lot.nextInt(handovers.size())).run();
            }
        }

        private void answer(Random lot, boolean failure) {
            if (!sending.isEmpty()) {
                OutboxRow row = sending.remove(lot.nextInt(sending.size()));
                if (failure) {
                    memory.failed(row);
                } else {
                    topic.add(row.id());
                    memory.acknowledged(row, now);
                }
            }
        }

        private void mark() {
            List<Long> ids = memory.allToMark();
            published.addAll(ids);
            memory.marked(ids);
        }

        private void resolve() {
            memory.resolve(memory.inDoubt().keySet(), unpublished(), now);
        }

        private void poll(boolean failure) {
            long upTo = highestAtLastLook;
            highestAtLastLook = table.isEmpty() ? 0 : table.lastKey();
            List<OutboxRow> claimed = table.headMap(upTo, true).values().stream()
                    .filter(row -> !published.contains(row.id()) && !memory.has(row.id()))
                    .toList();
            List<OutboxRow> rows = GapFree.of(claimed, unpublished());
            Set<String> failed = new HashSet<>();
            for (OutboxRow row : rows) {
                if (failure && failed.isEmpty()) {
                    failed.add(row.key());
                }
                if (!failed.contains(row.key())) {
                    topic.add(row.id());
                    published.add(row.id());
                }
            }
        }

        /** What was on its way may have arrived, and nobody knows. */
        private void crash(Random lot) {
            sending.stream().filter(row -> lot.nextBoolean()).forEach(row -> topic.add(row.id()));
            sending.clear();
            handovers.clear();
            memory = memory();
            highestAtLastLook = 0;
        }
    }
}
