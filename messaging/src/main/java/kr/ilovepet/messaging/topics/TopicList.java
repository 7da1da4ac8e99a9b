package kr.ilovepet.messaging.topics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.platform.problem.Problem;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the brokers for the topics of the service's message types, their offsets and how far each consumer group is. */
@ApplicationScoped
public class TopicList {

    private Brokers brokers;
    private MessageTypes types;

    protected TopicList() {}

    @Inject
    TopicList(Brokers brokers, MessageTypes types) {
        this.brokers = brokers;
        this.types = types;
    }

    /**
     * The topics and their dead letter topics, in the order of the {@link MessageTypes}. One that the brokers do not
     * have, or do not show to this service's login, is left out.
     *
     * @throws Problem 503 {@code BROKER_AWAY} when the brokers do not answer within {@link Brokers#PATIENCE}, or their
     *     names cannot be resolved
     */
    public List<TopicView> now() {
        long deadline = System.nanoTime() + Brokers.PATIENCE.toNanos();
        try {
            return ask(brokers.admin(), deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw away();
        }
    }

    private List<TopicView> ask(Admin admin, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> known = types.topics().stream()
                .flatMap(topic -> Stream.of(topic, DeadLetterTopic.of(topic)))
                .toList();
        var there = get(admin.listTopics().names(), deadline);
        List<String> names = known.stream().filter(there::contains).toList();
        KafkaFuture<Map<String, TopicDescription>> described =
                admin.describeTopics(names).allTopicNames();
        KafkaFuture<Map<String, Map<TopicPartition, OffsetAndMetadata>>> committed = offsetsOfGroups(admin, deadline);
        List<TopicPartition> partitions = partitions(get(described, deadline));
        var begin = admin.listOffsets(every(partitions, OffsetSpec.earliest())).all();
        var end = admin.listOffsets(every(partitions, OffsetSpec.latest())).all();
        TopicOffsets offsets = new TopicOffsets(
                get(described, deadline), get(begin, deadline), get(end, deadline), get(committed, deadline));
        return names.stream().map(offsets::view).toList();
    }

    private static KafkaFuture<Map<String, Map<TopicPartition, OffsetAndMetadata>>> offsetsOfGroups(
            Admin admin, long deadline) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all(), deadline).stream()
                        .collect(Collectors.toMap(GroupListing::groupId, group -> new ListConsumerGroupOffsetsSpec()));
        return groups.isEmpty()
                ? KafkaFuture.completedFuture(Map.of())
                : admin.listConsumerGroupOffsets(groups).all();
    }

    private static List<TopicPartition> partitions(Map<String, TopicDescription> topics) {
        return topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static Map<TopicPartition, OffsetSpec> every(List<TopicPartition> partitions, OffsetSpec which) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
    }

    private static <T> T get(KafkaFuture<T> result, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static Problem away() {
        return Problem.of(503, "BROKER_AWAY", "The message broker does not answer; please try again");
    }
}
