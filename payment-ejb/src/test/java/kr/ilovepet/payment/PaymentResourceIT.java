package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest(deployment = PaymentDeployment.class)
@DisplayName("A payment is shown")
class PaymentResourceIT {

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final PaymentScenario scenario = new PaymentScenario(order);
    private final PaymentCallers callers = new PaymentCallers();

    @Test
    @DisplayName("to its owner, without its secret, and to nobody else")
    void toItsOwner() {
        Charge paid = scenario.approved();
        String path = "payments/" + paid.paymentId();
        ApiResponse view = callers.owner.get(path);
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.text("status")).isEqualTo("APPROVED");
        assertThat(view.text("orderId")).isEqualTo(paid.orderId());
        assertThat(view.json().path("amount").asLong()).isEqualTo(PaymentScenario.AMOUNT);
        assertThat(view.json().has("secret")).isFalse();
        assertThat(callers.stranger.get(path).status()).isEqualTo(404);
        assertThat(callers.stranger.get(path + "/logs").status()).isEqualTo(404);
        assertThat(callers.anybody.get(path).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("to admins, with its calls to Toss")
    void toAdmins() {
        Charge paid = scenario.approved();
        ApiResponse logs = callers.admin.get("payments/" + paid.paymentId() + "/logs");
        // A sandbox that stalls leaves calls without a response before it.
        JsonNode last = logs.json().at("/items/" + (logs.json().path("items").size() - 1));
        assertThat(last.path("outcome").asText()).isEqualTo("DONE");
        assertThat(last.path("traceId").asText()).isNotBlank();
    }
}
