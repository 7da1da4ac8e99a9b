package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import org.junit.jupiter.api.Test;

class OrderParticipantTest {

    @Test
    void listensToTheTopicsThatItHandlesAndToTheirDeadLetters() throws IOException {
        Properties config = new Properties();
        try (InputStream file =
                OrderParticipant.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            config.load(file);
        }
        OrderParticipant participant = new OrderParticipant();
        participant.declareFor(new OrderSaga(), new RefundSaga(), new StockSaga());

        assertThat(config.getProperty("mp.messaging.incoming.messages.topics").split(","))
                .containsExactlyInAnyOrder(participant.routes().types().stream()
                        .map(OrderParticipant.messageTypes()::topicOf)
                        .toArray(String[]::new));
        assertThat(config.getProperty("mp.messaging.incoming.dead-letters.topics")
                        .split(","))
                .containsExactlyInAnyOrder(participant.routes().types().stream()
                        .map(OrderParticipant.messageTypes()::topicOf)
                        .map(DeadLetterTopic::of)
                        .toArray(String[]::new));
    }
}
