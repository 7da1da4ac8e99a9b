package kr.ilovepet.messaging.topics;

import java.util.List;

/**
 * A topic as admins see it.
 *
 * @param deadLetter whether it holds what could not be handled
 * @param groups the consumer groups that have read it
 */
public record TopicView(String topic, boolean deadLetter, List<Partition> partitions, List<Group> groups) {

    /**
     * A part of the topic.
     *
     * @param leader id of the broker that serves it; -1 while there is none
     * @param begin offset of the oldest message that is kept
     * @param end offset of the next message
     */
    public record Partition(int partition, int leader, long begin, long end) {}

    /**
     * Who reads the topic.
     *
     * @param lag messages that were not read yet
     */
    public record Group(String group, long lag, List<Offset> offsets) {}

    /**
     * How far a group is in one partition.
     *
     * @param committed offset of the next message to read
     */
    public record Offset(int partition, long committed, long lag) {}
}
