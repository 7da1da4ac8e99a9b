package kr.ilovepet.payment.work;

import static kr.ilovepet.payment.toss.Replies.error;
import static kr.ilovepet.payment.toss.Replies.noAnswer;
import static kr.ilovepet.payment.toss.Replies.payment;
import static kr.ilovepet.payment.work.Step.Kind.AGREES;
import static kr.ilovepet.payment.work.Step.Kind.CANCELED_ELSEWHERE;
import static kr.ilovepet.payment.work.Step.Kind.LOOK_UP_LATER;
import static kr.ilovepet.payment.work.Step.Kind.UNWANTED_CHARGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.ledger.Receipt;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.toss.TossStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a payment at rest is compared with Toss")
class CompareRulesTest {

    private final Payment closed = Payment.ready("order-1", 7, 10_000, null, Instant.EPOCH);
    private final Payment approved = Payment.ready("order-1", 7, 10_000, null, Instant.EPOCH);

    CompareRulesTest() {
        closed.close(Instant.EPOCH);
        approved.confirm("key-1", "{}", Instant.EPOCH);
        approved.approve(new Receipt(Instant.EPOCH, "card", "t", "s", null), Instant.EPOCH);
    }

    @Test
    @DisplayName("a charge for an order that is not paid is unwanted, until it has been given back")
    void unwanted() {
        assertThat(compared(closed, payment(TossStatus.DONE))).isEqualTo(UNWANTED_CHARGE);
        assertThat(compared(closed, payment(TossStatus.WAITING_FOR_DEPOSIT))).isEqualTo(UNWANTED_CHARGE);
        assertThat(compared(closed, payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 1)))
                .isEqualTo(UNWANTED_CHARGE);
        assertThat(compared(closed, payment("order-1", TossStatus.CANCELED, 10_000, 0)))
                .isEqualTo(AGREES);
        assertThat(compared(closed, payment(TossStatus.IN_PROGRESS))).isEqualTo(AGREES);
        assertThat(compared(closed, error("NOT_FOUND_PAYMENT"))).isEqualTo(AGREES);
    }

    @Test
    @DisplayName("another order's charge is not touched")
    void anotherOrder() {
        assertThat(compared(closed, payment("order-2", TossStatus.DONE, 10_000, 10_000)))
                .isEqualTo(AGREES);
    }

    @Test
    @DisplayName("money that went back without us is noticed once")
    void canceledElsewhere() {
        TossReply partly = payment("order-1", TossStatus.PARTIAL_CANCELED, 10_000, 7_000);
        assertThat(compared(approved, payment(TossStatus.DONE))).isEqualTo(AGREES);
        assertThat(compared(approved, partly)).isEqualTo(CANCELED_ELSEWHERE);
        approved.returned(3_000);
        assertThat(compared(approved, partly)).isEqualTo(AGREES);
    }

    @Test
    @DisplayName("silence and errors are no reason to believe anything")
    void silence() {
        assertThat(compared(approved, noAnswer())).isEqualTo(LOOK_UP_LATER);
        assertThat(compared(approved, error("UNAUTHORIZED_KEY"))).isEqualTo(LOOK_UP_LATER);
    }

    private static Step.Kind compared(Payment payment, TossReply reply) {
        return new CompareRules(payment, "order-1").afterLookUp(reply).kind();
    }
}
