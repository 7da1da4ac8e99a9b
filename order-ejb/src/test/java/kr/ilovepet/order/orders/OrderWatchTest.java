package kr.ilovepet.order.orders;

import static kr.ilovepet.order.orders.SampleOrders.NOW;
import static kr.ilovepet.order.orders.SampleOrders.created;
import static kr.ilovepet.order.orders.SampleOrders.pending;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a command of an order is sent again, and when a person has to look. */
class OrderWatchTest {

    @Test
    void isWatchedWhileAnAnswerIsAwaitedAndNoLonger() {
        Order order = created();
        assertThat(order.watch().reminder().due(NOW.plusSeconds(4))).isFalse();
        assertThat(order.watch().reminder().due(NOW.plusSeconds(5))).isTrue();

        order.watch().reminder().repeated(NOW.plusSeconds(5));
        assertThat(order.watch().reminder().due(NOW.plusSeconds(14))).isFalse();
        assertThat(order.watch().reminder().due(NOW.plusSeconds(15))).isTrue();

        order.failed(OrderStatus.VALIDATION_FAILED, "PRODUCT_NOT_FOUND", Map.of(), NOW);
        assertThat(order.watch().reminder().due(NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void asksForAPersonAfterThreeRepeats() {
        Reminder reminder = created().watch().reminder();

        assertThat(reminder.repeated(NOW)).isFalse();
        assertThat(reminder.repeated(NOW)).isFalse();
        assertThat(reminder.repeated(NOW)).isTrue();
        for (int repeat = 0; repeat < 20; repeat++) {
            reminder.repeated(NOW);
        }
        assertThat(reminder.due(NOW.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void keepsAllReasonsAndSinceWhen() {
        Order order = pending();
        order.attention().call(AttentionReason.NO_ANSWER, "payment.pending", NOW);
        order.paid(NOW, NOW);
        assertThat(order.attention().notes()).isEmpty();

        order.attention().call(AttentionReason.NO_ANSWER, "product.stock.rollback", NOW);
        order.returnedAtDesk(1_000, NOW.plusSeconds(1));
        order.returnedAtDesk(1_000, NOW.plusSeconds(9));
        assertThat(order.attention()
                        .notes()
                        .get(AttentionReason.CANCELED_AT_TOSS)
                        .since())
                .isEqualTo(NOW.plusSeconds(1));
        order.cancelRequested(NOW);
        assertThat(order.attention().notes())
                .containsOnlyKeys(AttentionReason.NO_ANSWER, AttentionReason.CANCELED_AT_TOSS);
    }
}
