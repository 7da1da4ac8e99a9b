package kr.ilovepet.storefront.admin.topics;

import java.util.List;

/**
 * A topic.
 *
 * @param deadLetter whether it is a dead letter topic
 * @param groups the consumer groups
 */
public record Topic(String topic, Boolean deadLetter, List<Partition> partitions, List<Group> groups) {

    public Topic {
        partitions = partitions == null ? List.of() : List.copyOf(partitions);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /** The number of messages that it holds. */
    public long messages() {
        return partitions.stream().mapToLong(part -> part.end() - part.begin()).sum();
    }

    /** The lag of all consumer groups. */
    public long lag() {
        return groups.stream().mapToLong(Group::lag).sum();
    }

    /**
     * A partition: {@code begin} is the offset of the oldest message that it holds, {@code end} that of the next one.
     */
    public record Partition(int partition, Integer leader, long begin, long end) {}

    /** A consumer group and its lag. */
    public record Group(String group, long lag, List<Offset> offsets) {

        public Group {
            offsets = offsets == null ? List.of() : List.copyOf(offsets);
        }
    }

    /** The position of a consumer group in a partition. */
    public record Offset(int partition, Long committed, Long lag) {}
}
