package kr.ilovepet.payment;

import static kr.ilovepet.payment.support.PaymentScenario.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.payment.support.EndFaults;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.PrivatePort;
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
@DisplayName("A charge that belongs to no paid order")
class OrphanChargeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ORPHAN_CHARGES = "payments_orphan_charges{app=\"payment\"}";

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final UnsettledList unsettled = new UnsettledList(new PaymentCallers().admin);
    private final PaymentTables tables = new PaymentTables();
    private final PrivatePort privatePort = new PrivatePort();

    @Test
    @DisplayName("is canceled at Toss, and the order is not told")
    void takenBack() {
        Charge orphan = scenario.orphanCharge();
        await().atMost(PATIENCE).until(() -> toss.entry(orphan.paymentKey()).canceled() == AMOUNT);
        assertThat(tables.state(orphan.orderId())).isEqualTo("CLOSED");
        assertThat(order.messages(orphan.orderId(), PaymentCanceled.class)).hasSize(1);
    }

    @Test
    @DisplayName("is listed and counted until Toss cancels it")
    void listedWhileTossRefuses() {
        toss.fault("\"operation\":\"cancel\",\"kind\":\"decline\",\"code\":\"EXCEED_MAX_REFUND_DUE\"");
        Charge orphan = scenario.orphanCharge();
        await().atMost(PATIENCE)
                .until(() -> entryOf(orphan).path("lastCode").asText().equals("EXCEED_MAX_REFUND_DUE"));
        JsonNode seen = entryOf(orphan);
        assertThat(seen.path("orphanCharge").asBoolean()).isTrue();
        assertThat(seen.path("status").asText()).isEqualTo("CLOSED");
        assertThat(seen.path("attempts").asInt()).isPositive();
        assertThat(Instant.parse(seen.path("nextAt").asText()))
                .isAfter(Instant.parse(seen.path("since").asText()));
        await().atMost(PATIENCE).until(() -> privatePort.sample(ORPHAN_CHARGES) == 1);

        toss.noFaults();
        await().atMost(PATIENCE).until(() -> toss.entry(orphan.paymentKey()).canceled() == AMOUNT);
        await().atMost(PATIENCE).until(() -> entryOf(orphan).isMissingNode());
        await().atMost(PATIENCE).until(() -> privatePort.sample(ORPHAN_CHARGES) == 0);
        assertThat(tables.state(orphan.orderId())).isEqualTo("CLOSED");
        assertThat(order.messages(orphan.orderId(), PaymentCanceled.class)).hasSize(1);
    }

    private JsonNode entryOf(Charge orphan) {
        return unsettled.entry(orphan.paymentId());
    }
}
