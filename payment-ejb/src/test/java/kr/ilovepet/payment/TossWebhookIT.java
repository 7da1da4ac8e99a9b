package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.TossSandboxClient;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest(deployment = PaymentDeployment.class)
@DisplayName("Toss's webhook")
class TossWebhookIT {

    private static final String NOTIFICATION =
            "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"data\":{\"orderId\":\"%s\",\"status\":\"CANCELED\"}}";

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentCallers callers = new PaymentCallers();
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("takes every notification, and believes none")
    void believesNone() {
        Charge paid = scenario.approved();
        assertThat(notify(NOTIFICATION.formatted(paid.orderId())).status()).isEqualTo(200);
        assertThat(notify(NOTIFICATION.formatted("nobody")).status()).isEqualTo(200);
        assertThat(notify("{").status()).isEqualTo(400);
        assertThat(notify("\"" + "x".repeat(70_000) + "\"").status()).isEqualTo(413);
        assertThat(tables.state(paid.orderId())).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("has the payment compared with Toss's")
    void asksToss() {
        Charge paid = scenario.approved();
        toss.cancel(paid.paymentKey(), PaymentScenario.AMOUNT);
        assertThat(notify(NOTIFICATION.formatted(paid.orderId())).status()).isEqualTo(200);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class).canceledAmount())
                .isEqualTo(PaymentScenario.AMOUNT);
        tables.awaitState(paid.orderId(), "CANCELED");
    }

    private ApiResponse notify(String body) {
        return callers.anybody.post("payments/webhooks/toss", body);
    }
}
