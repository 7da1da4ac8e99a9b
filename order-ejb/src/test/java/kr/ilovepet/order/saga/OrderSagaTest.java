package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.stream.Stream;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to agree with the declaration of the saga. */
class OrderSagaTest {

    @ParameterizedTest
    @EnumSource
    void leadsWhereTheTableOfTransitionsAllows(OrderStatus state) {
        assertThat(OrderSaga.step(state).edges().stream().map(SagaStep.Edge::to).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(OrderStatus.values()).filter(state::canBecome).toList());
    }

    @ParameterizedTest
    @EnumSource
    void awaitsAReplyWhereItSendsACommand(OrderStatus state) {
        SagaStep<OrderStatus, Order> step = OrderSaga.step(state);

        assertThat(state.awaitsReply()).isEqualTo(step.command().isPresent());
        assertThat(step.replies().isEmpty()).isEqualTo(step.command().isEmpty());
        assertThat(step.edge(SagaTrigger.EXPIRY).isPresent()).isEqualTo(state.canExpire());
    }

    @ParameterizedTest
    @EnumSource
    void declaresEachStateOnce(OrderStatus state) {
        assertThat(OrderSaga.ORDER.stream()
                        .filter(step -> step.state() == state)
                        .count())
                .isEqualTo(OrderSaga.step(state).edges().isEmpty() ? 0 : 1);
    }

    @Test
    void listensToTheTopicsOfItsRepliesAndToTheirDeadLetters() throws IOException {
        Properties config = new Properties();
        try (InputStream file = OrderSaga.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            config.load(file);
        }

        assertThat(config.getProperty("mp.messaging.incoming.messages.topics").split(","))
                .containsExactlyInAnyOrder(OrderSaga.replies().stream()
                        .map(Topic::of)
                        .map(Topic::topicName)
                        .toArray(String[]::new));
        assertThat(config.getProperty("mp.messaging.incoming.dead-letters.topics")
                        .split(","))
                .containsExactlyInAnyOrder(OrderSaga.replies().stream()
                        .map(Topic::of)
                        .map(Topic::topicName)
                        .map(DeadLetterTopic::of)
                        .toArray(String[]::new));
    }

    @Test
    void routesAllItsReplies() {
        OrderService service = new OrderService(new Network());

        assertThat(service.endpoint.routes().types()).isEqualTo(OrderSaga.replies());
    }
}
