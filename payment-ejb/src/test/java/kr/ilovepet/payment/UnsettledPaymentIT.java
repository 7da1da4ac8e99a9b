package kr.ilovepet.payment;

import static kr.ilovepet.payment.support.PaymentScenario.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.payment.support.EndFaults;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.TossSandboxClient;
import kr.ilovepet.payment.support.UnsettledList;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ContainerTest(deployment = PaymentDeployment.class)
@ExtendWith(EndFaults.class)
@DisplayName("A payment of which the outcome is not known")
class UnsettledPaymentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentCallers callers = new PaymentCallers();
    private final UnsettledList unsettled = new UnsettledList(callers.admin);

    @Test
    @DisplayName("is on the admins' list, with Toss's last code, until it is known")
    void listed() {
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"code\":\"PROVIDER_ERROR\",\"status\":400");
        Charge open = scenario.confirming();
        await().atMost(PATIENCE)
                .until(() -> unsettled
                        .entry(open.paymentId())
                        .path("lastCode")
                        .asText()
                        .equals("PROVIDER_ERROR"));
        JsonNode seen = unsettled.entry(open.paymentId());
        assertThat(seen.path("orderId").asText()).isEqualTo(open.orderId());
        assertThat(seen.path("status").asText()).isEqualTo("CONFIRMING");
        assertThat(seen.path("amount").asLong()).isEqualTo(AMOUNT);
        assertThat(seen.path("orphanCharge").asBoolean(true)).isFalse();
        assertThat(Instant.parse(seen.path("since").asText())).isBefore(Instant.now());
        assertThat(callers.owner.get("payments/unsettled").status()).isEqualTo(403);
        toss.noFaults();
        order.awaitMessage(open.orderId(), PaymentConfirmed.class);
        assertThat(unsettled.entry(open.paymentId()).isMissingNode()).isTrue();
    }
}
