package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.TossSandboxClient;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest(deployment = PaymentDeployment.class)
@DisplayName("Reconciliation")
class ReconciliationIT {

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("tells the order of money that went back at Toss without a request")
    void canceledAtToss() {
        Charge paid = scenario.approved();
        toss.cancel(paid.paymentKey(), 4_000);
        PaymentCanceled told = order.awaitMessage(paid.orderId(), PaymentCanceled.class);
        assertThat(told.cancelRequestId()).isNull();
        assertThat(told.canceledAmount()).isEqualTo(4_000);
        assertThat(tables.state(paid.orderId())).isEqualTo("APPROVED");

        toss.cancel(paid.paymentKey(), 6_000);
        assertThat(order.awaitMessage(paid.orderId(), PaymentCanceled.class, 2).canceledAmount())
                .isEqualTo(6_000);
        tables.awaitState(paid.orderId(), "CANCELED");
    }

    @Test
    @DisplayName("compares each payment in its turn, however many there are")
    void eachInItsTurn() {
        String older = order.newOrder() + "-";
        // As many as one batch takes, and each due again before the next batch.
        tables.addClosed(older, 100);
        try {
            Charge newest = scenario.approved();
            toss.cancel(newest.paymentKey(), 4_000);
            assertThat(order.awaitMessage(newest.orderId(), PaymentCanceled.class)
                            .canceledAmount())
                    .isEqualTo(4_000);
        } finally {
            tables.age(older);
        }
    }
}
