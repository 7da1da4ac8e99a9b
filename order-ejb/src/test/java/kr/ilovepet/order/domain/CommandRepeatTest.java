package kr.ilovepet.order.domain;

import static kr.ilovepet.order.domain.SampleOrders.NOW;
import static kr.ilovepet.order.domain.SampleOrders.created;
import static kr.ilovepet.order.domain.SampleOrders.pending;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a command of an order is repeated, and when a person has to look. */
class CommandRepeatTest {

    @Test
    void isRepeatedWhileAReplyIsAwaitedAndNoLonger() {
        Order order = created();
        assertThat(order.timers().commandRepeat().overdue(NOW.plusSeconds(4))).isFalse();
        assertThat(order.timers().commandRepeat().overdue(NOW.plusSeconds(5))).isTrue();

        order.timers().commandRepeat().repeated(NOW.plusSeconds(5));
        assertThat(order.timers().commandRepeat().overdue(NOW.plusSeconds(14))).isFalse();
        assertThat(order.timers().commandRepeat().overdue(NOW.plusSeconds(15))).isTrue();

        order.fail(OrderStatus.VALIDATION_FAILED, Failure.of("PRODUCT_NOT_FOUND"), NOW);
        assertThat(order.timers().commandRepeat().overdue(NOW.plus(Duration.ofDays(1))))
                .isFalse();
    }

    @Test
    void asksForAPersonAfterThreeRepeats() {
        CommandRepeat repeat = created().timers().commandRepeat();

        assertThat(repeat.repeated(NOW)).isFalse();
        assertThat(repeat.repeated(NOW)).isFalse();
        assertThat(repeat.repeated(NOW)).isTrue();
        for (int times = 0; times < 20; times++) {
            repeat.repeated(NOW);
        }
        assertThat(repeat.overdue(NOW.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void keepsAllReasonsAndSinceWhen() {
        Order order = pending();
        for (int times = 0; times < 3; times++) {
            order.timers().commandRepeat().repeated(NOW);
        }
        order.attention().raise(AttentionReason.NO_REPLY, "payment.pending", NOW);
        order.paid(NOW, NOW);
        assertThat(order.attention().notes()).isEmpty();

        order.attention().raise(AttentionReason.NO_REPLY, "product.stock.rollback", NOW);
        order.refundedAtProvider(new Won(1_000), NOW.plusSeconds(1));
        order.refundedAtProvider(new Won(1_000), NOW.plusSeconds(9));
        assertThat(order.attention()
                        .notes()
                        .get(AttentionReason.CANCELED_AT_TOSS)
                        .since())
                .isEqualTo(NOW.plusSeconds(1));
        order.requestCancellation(NOW);
        assertThat(order.attention().notes())
                .containsOnlyKeys(AttentionReason.NO_REPLY, AttentionReason.CANCELED_AT_TOSS);
    }
}
