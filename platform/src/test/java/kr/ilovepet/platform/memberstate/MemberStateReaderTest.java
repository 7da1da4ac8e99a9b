package kr.ilovepet.platform.memberstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberStateReaderTest {

    private static final TopicPartition PARTITION = new TopicPartition(MemberState.TOPIC, 0);

    private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
    private final MemberGenerations generations = new MemberGenerations();
    private final MemberStateReader reader = new MemberStateReader(Map.of(), generations);

    @BeforeEach
    void makeTopic() {
        consumer.updatePartitions(
                MemberState.TOPIC,
                List.of(new PartitionInfo(MemberState.TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
    }

    @Test
    void knowsAllOnceTheEndIsReachedThatWasThereAtTheStart() {
        consumer.schedulePollTask(() -> publish(0, "7", "{\"generation\":1}"));
        consumer.schedulePollTask(() -> {
            assertThat(generations.complete()).as("after the first of two").isFalse();
            publish(1, "8", "{\"generation\":4,\"later\":true}");
        });
        consumer.schedulePollTask(() -> {
            assertThat(generations.complete()).isTrue();
            publish(2, "7", "{\"generation\":2}");
        });
        untilTheInstanceStops();

        assertThat(generations.of(7)).isEqualTo(2);
        assertThat(generations.of(8)).isEqualTo(4);
    }

    @Test
    void passesOverWhatCannotBeRead() {
        consumer.schedulePollTask(() -> {
            publish(0, "seven", "{\"generation\":1}");
            publish(1, null, "{");
            publish(2, "7", null);
            publish(3, "8", "{\"generation\":1}");
        });
        untilTheInstanceStops();

        assertThat(generations.complete()).isTrue();
        assertThat(generations.of(8)).isOne();
        assertThat(generations.size()).isOne();
    }

    @Test
    void isNotReadyWithoutTheTopic() {
        consumer.updatePartitions(MemberState.TOPIC, List.of());
        assertThatThrownBy(() -> reader.read(consumer)).isInstanceOf(IllegalStateException.class);
        assertThat(generations.complete()).isFalse();
    }

    private void publish(long offset, String member, String state) {
        consumer.addRecord(new ConsumerRecord<>(MemberState.TOPIC, 0, offset, member, state));
    }

    private void untilTheInstanceStops() {
        consumer.schedulePollTask(consumer::wakeup);
        consumer.schedulePollTask(consumer::wakeup);
        assertThatThrownBy(() -> reader.read(consumer)).isInstanceOf(WakeupException.class);
    }
}
