package kr.ilovepet.storefront.admin.topics;

import java.util.List;

/**
 * A topic.
 *
 * @param deadLetter whether it holds what could not be handled
 * @param groups who reads it
 */
public record Topic(String topic, Boolean deadLetter, List<Partition> partitions, List<Group> groups) {

    public Topic {
        partitions = partitions == null ? List.of() : List.copyOf(partitions);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** Messages that it holds. */
    public long messages() {
        return partitions.stream().mapToLong(part -> part.end() - part.begin()).sum();
    }

    /** Messages that somebody has yet to read. */
    public long lag() {
        return groups.stream().mapToLong(Group::lag).sum();
    }

    /** A part of it: {@code begin} is the oldest message that is kept, {@code end} the next one. */
    public record Partition(int partition, Integer leader, long begin, long end) {}

    /** Who reads it, and how many messages are not read yet. */
    public record Group(String group, long lag, List<Offset> offsets) {

        public Group {
            offsets = offsets == null ? List.of() : List.copyOf(offsets);
        }
    }

    /** How far a group is in one partition. */
    public record Offset(int partition, Long committed, Long lag) {}
}
