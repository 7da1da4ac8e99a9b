package kr.ilovepet.order.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.platform.memberstate.MemberState;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What the member service publishes bites here at once, whatever tokens say. */
@ContainerTest
class EndedLoginIT {

    private final long member = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);

    @Test
    void aTokenOfAnOlderGenerationIsRefusedForReadingAndWriting() {
        Api shopper = OrderClient.guest().withToken(Tokens.of(member, "customer"));
        Api admin = OrderClient.guest().withToken(Tokens.of(member, "admin"));
        assertThat(shopper.get("orders").status()).isEqualTo(200);
        assertThat(admin.get("orders/states").status()).isEqualTo(200);

        publish("{\"generation\":1}");

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> shopper.get("orders").code().equals("LOGIN_ENDED"));
        assertThat(admin.get("orders/states").code()).isEqualTo("LOGIN_ENDED");
        assertThat(shopper.delete("cart").code()).as("where no token is needed").isEqualTo("LOGIN_ENDED");
        assertThat(OrderClient.guest()
                        .withToken(Tokens.of(member + 1, "customer"))
                        .get("orders")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        publish("nonsense");
        publish("[]");
        publish(null);
        publish("{\"generation\":2}");
        Api shopper = OrderClient.guest().withToken(Tokens.of(member, "customer"));
        await().atMost(Duration.ofSeconds(1)).until(() -> shopper.get("orders").status() == 401);
    }

    private void publish(String state) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(SagaNeighbour.operator(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(MemberState.TOPIC, Long.toString(member), state));
        }
    }
}
