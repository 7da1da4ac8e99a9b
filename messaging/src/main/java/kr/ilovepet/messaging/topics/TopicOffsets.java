package kr.ilovepet.messaging.topics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What the brokers said, put together topic by topic. */
record TopicOffsets(
        Map<String, TopicDescription> topics,
        Map<TopicPartition, ListOffsetsResultInfo> begin,
        Map<TopicPartition, ListOffsetsResultInfo> end,
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed) {

    TopicView view(String name) {
        List<TopicView.Partition> partitions = topics.get(name).partitions().stream()
                .map(part -> new TopicView.Partition(
                        part.partition(),
                        part.leader() == null ? -1 : part.leader().id(),
                        begin.get(new TopicPartition(name, part.partition())).offset(),
                        end.get(new TopicPartition(name, part.partition())).offset()))
                .toList();
        List<TopicView.Group> groups = new TreeMap<>(committed)
                .entrySet().stream()
                        .map(group -> new TopicView.Group(group.getKey(), 0, offsets(name, group.getValue())))
                        .filter(group -> !group.offsets().isEmpty())
                        .map(TopicOffsets::withLag)
                        .toList();
        return new TopicView(name, DeadLetterTopic.is(name), partitions, groups);
    }

    private List<TopicView.Offset> offsets(String topic, Map<TopicPartition, OffsetAndMetadata> group) {
        return group.entrySet().stream()
                // A partition without a commit comes as null.
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .map(entry -> offset(entry.getKey(), entry.getValue().offset()))
                .sorted(Comparator.comparingInt(TopicView.Offset::partition))
                .collect(Collectors.toList());
    }

    private TopicView.Offset offset(TopicPartition partition, long committedOffset) {
        return new TopicView.Offset(
                partition.partition(),
                committedOffset,
                Math.max(0, end.get(partition).offset() - committedOffset));
    }

    private static TopicView.Group withLag(TopicView.Group group) {
        long lag = group.offsets().stream().mapToLong(TopicView.Offset::lag).sum();
        return new TopicView.Group(group.group(), lag, group.offsets());
    }
}
