package kr.ilovepet.platform.memberstate;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The generations of members who are no longer in their first, twelve bytes for each. It does not change, so that
 * requests read it without a lock; a change makes another one, which is rare.
 */
final class GenerationTable {

    static final GenerationTable EMPTY = new GenerationTable(new long[0], new int[0]);

    /** Ascending. */
    private final long[] members;

    private final int[] generations;

    private GenerationTable(long[] members, int[] generations) {
        this.members = members;
        this.generations = generations;
    }

    /** The generation of a member; 0 for one who is not told of. */
    int of(long member) {
        int at = Arrays.binarySearch(members, member);
        return at < 0 ? 0 : generations[at];
    }

    int size() {
        return members.length;
    }

    /** This table with newer generations. One that is lower than what is known changes nothing: it came late. */
    GenerationTable with(Map<Long, Integer> newer) {
        SortedMap<Long, Integer> raised = new TreeMap<>();
        newer.forEach((member, generation) -> {
            if (generation > of(member)) {
                raised.put(member, generation);
            }
        });
        if (raised.isEmpty()) {
            return this;
        }
        int added = (int) raised.keySet().stream()
                .filter(member -> Arrays.binarySearch(members, member) < 0)
                .count();
        long[] allMembers = new long[members.length + added];
        int[] allGenerations = new int[allMembers.length];
        int from = 0;
        int to = 0;
        for (Map.Entry<Long, Integer> entry : raised.entrySet()) {
            while (from < members.length && members[from] < entry.getKey()) {
                allMembers[to] = members[from];
                allGenerations[to++] = generations[from++];
            }
            if (from < members.length && members[from] == entry.getKey()) {
                from++;
            }
            allMembers[to] = entry.getKey();
            allGenerations[to++] = entry.getValue();
        }
        System.arraycopy(members, from, allMembers, to, members.length - from);
        System.arraycopy(generations, from, allGenerations, to, members.length - from);
        return new GenerationTable(allMembers, allGenerations);
    }
}
