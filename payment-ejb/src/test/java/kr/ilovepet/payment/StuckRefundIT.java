package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.payment.support.EndFaults;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.TossSandboxClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ContainerTest(deployment = PaymentDeployment.class)
@ExtendWith(EndFaults.class)
@DisplayName("A refund that Toss never decides")
class StuckRefundIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOT_REFUNDED = "{\"outcome\":\"NOT_REFUNDED\",\"note\":\"Toss said so on the phone\"}";

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentCallers callers = new PaymentCallers();
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("can be given up by an admin, once Toss has said nothing often enough and shows nothing of it")
    void givenUp() {
        Charge paid = scenario.approved();
        toss.fault("\"operation\":\"cancel\",\"kind\":\"error\",\"code\":\"FAILED_REFUND_PROCESS\"");
        scenario.cancel(paid, 1, 4_000L);
        await().atMost(PATIENCE).until(() -> refund(paid).path("unknownAnswers").asInt() > 0);
        String outcome = "payments/" + paid.paymentId() + "/cancellations/" + PaymentScenario.cancelRequestId(paid, 1)
                + "/outcome";
        assertThat(callers.admin.post(outcome, NOT_REFUNDED).json().path("code").asText())
                .isEqualTo("NOT_RECORDABLE");
        await().atMost(PATIENCE).until(() -> refund(paid).path("recordable").asBoolean());

        assertThat(callers.owner.post(outcome, NOT_REFUNDED).status()).isEqualTo(403);
        assertThat(callers.admin
                        .post(outcome, "{\"outcome\":\"MAYBE\",\"note\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(callers.admin
                        .post(outcome.replace("-c1", "-c9"), NOT_REFUNDED)
                        .status())
                .isEqualTo(404);
        assertThat(callers.admin.post(outcome, NOT_REFUNDED).status()).isEqualTo(202);

        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceledFail.class).errorCode())
                .isEqualTo("RECORDED_NOT_REFUNDED");
        tables.awaitState(paid.orderId(), "APPROVED");
        assertThat(refund(paid).path("state").asText()).isEqualTo("REFUSED");
        assertThat(toss.entry(paid.paymentKey()).canceled()).isZero();
        JsonNode recorded = callers.admin
                .get("payments/audit?objectType=order&objectId=" + paid.orderId())
                .json()
                .at("/items/0");
        assertThat(recorded.path("action").asText()).isEqualTo("refund.outcome");
        assertThat(recorded.at("/after/note").asText()).isEqualTo("Toss said so on the phone");
    }

    private JsonNode refund(Charge paid) {
        Api admin = callers.admin;
        return admin.get("payments/" + paid.paymentId() + "/cancellations")
                .json()
                .at("/items/0");
    }
}
