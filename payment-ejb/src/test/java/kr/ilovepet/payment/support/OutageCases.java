package kr.ilovepet.payment.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.stack.component.TossSandbox;
import kr.ilovepet.stack.test.Components;
import org.junit.jupiter.api.Test;

/** A Toss that takes calls and answers none. */
public abstract class OutageCases extends RefundCases {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NO_ANSWER =
            "toss_calls_total{app=\"payment\",operation=\"confirm\",outcome=\"no_answer\"}";
    private static final String NOT_SENT =
            "toss_calls_total{app=\"payment\",operation=\"confirm\",outcome=\"not_sent\"}";

    /** More charges than the worker has hands: its hands hang until the circuit breaker opens, then nobody waits. */
    @Test
    void aTossThatStopsStopsNothingElse() {
        List<Charged> orders = IntStream.range(0, 30)
                .mapToObj(i -> readyFor(order.newOrder(), AMOUNT))
                .toList();
        double unanswered = sample(NO_ANSWER);
        double unsent = sample(NOT_SENT);
        TossSandbox sandbox = Components.running().tossSandbox();
        sandbox.pause();
        try {
            orders.forEach(asked -> order.send(asked.orderId(), asked.command()));
            prepared(order.newOrder());
            assertThat(refusalOfAnUnknownPayment()).isEqualTo("UNKNOWN_PAYMENT");

            await().atMost(PATIENCE).until(() -> sample(NO_ANSWER) > unanswered && sample(NOT_SENT) > unsent);
            prepared(order.newOrder());
            assertThat(refusalOfAnUnknownPayment()).isEqualTo("UNKNOWN_PAYMENT");
            assertThat(orders)
                    .allSatisfy(asked -> assertThat(till.state(asked.orderId())).isEqualTo("CONFIRMING"));
        } finally {
            sandbox.resume();
        }
        orders.forEach(asked -> order.awaitMessage(asked.orderId(), PaymentConfirmed.class));
        assertThat(orders).allSatisfy(asked -> {
            assertThat(toss.entry(asked.paymentKey()).approvals()).isEqualTo(1);
            assertThat(order.messages(asked.orderId(), PaymentConfirmedFail.class))
                    .isEmpty();
        });
    }

    private String refusalOfAnUnknownPayment() {
        String orderId = order.newOrder();
        order.send(orderId, new PaymentPending("no such payment", "key", AMOUNT));
        return order.awaitMessage(orderId, PaymentConfirmedFail.class).errorCode();
    }
}
