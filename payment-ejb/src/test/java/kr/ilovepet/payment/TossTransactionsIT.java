package kr.ilovepet.payment;

import static kr.ilovepet.payment.support.PaymentScenario.AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
@DisplayName("Toss's list of what moved")
class TossTransactionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final TossSandboxClient toss = new TossSandboxClient();
    private final PaymentScenario scenario = new PaymentScenario(order, toss);
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("tells of what went back, or was charged, for payments that nobody compares any more")
    void oldPayments() {
        Charge paid = scenario.approved();
        Charge refunded = scenario.approved();
        String unpaid = order.newOrder();
        String unpaidPayment = scenario.prepared(unpaid);
        scenario.closed(unpaid, unpaidPayment);
        tables.age(paid.orderId());
        tables.age(refunded.orderId());
        tables.age(unpaid);

        scenario.cancel(refunded, 1, 4_000L);
        toss.cancel(paid.paymentKey(), 3_000);
        String orphan = toss.authorize(unpaid, AMOUNT);
        toss.confirm(orphan, unpaid, AMOUNT);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(order.messages(paid.orderId(), PaymentCanceled.class))
                        .extracting(PaymentCanceled::canceledAmount)
                        .containsExactly(3_000L));
        await().atMost(PATIENCE).until(() -> toss.entry(orphan).canceled() == AMOUNT);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tables.findings(refunded.orderId()))
                        .containsExactly("DONE 10000 MATCHED", "PARTIAL_CANCELED 4000 MATCHED"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tables.findings(unpaid))
                        .contains("CANCELED 10000 MATCHED")
                        .noneMatch(found -> found.endsWith("NEW") || found.endsWith("LOOKING")));
        assertThat(order.messages(refunded.orderId(), PaymentCanceled.class)).hasSize(1);
    }
}
