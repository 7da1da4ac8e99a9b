package kr.ilovepet.order.orders;

import static kr.ilovepet.order.orders.SampleOrders.EXPIRY;
import static kr.ilovepet.order.orders.SampleOrders.NOW;
import static kr.ilovepet.order.orders.SampleOrders.created;
import static kr.ilovepet.order.orders.SampleOrders.prepared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How an order comes from its acceptance to its end. */
class OrderTest {

    @Test
    void takesPricesFromCatalogAndAddsThemUp() {
        Order order = prepared();

        assertThat(order.payment().amount()).isEqualTo(2 * 12_000 + 3 * 3_500);
        assertThat(order.lines().all().get(1).productName()).isEqualTo("ball");
    }

    @Test
    void hasNoAmountBeforeCatalogAnswered() {
        assertThat(created().payment().amount()).isNull();
    }

    @Test
    void keepsItsWholeHistory() {
        Order order = prepared();
        order.confirm("key", NOW.plusSeconds(3));
        order.stockTaken(NOW.plusSeconds(4));
        order.paid(NOW.plusSeconds(5), NOW.plusSeconds(6));

        assertThat(order.history().entries())
                .extracting(HistoryEntry::status)
                .containsExactly(
                        OrderStatus.CREATED,
                        OrderStatus.VALIDATION_SUCCESS,
                        OrderStatus.PREPARED,
                        OrderStatus.DECREASE_STOCK,
                        OrderStatus.PAYMENT_PENDING,
                        OrderStatus.CONFIRMED);
        assertThat(order.payment().paidAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void cannotBePaidWithoutItsSteps() {
        Order order = created();

        assertThatThrownBy(() -> order.confirm("key", NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> order.paid(NOW, NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThat(order.status()).isEqualTo(OrderStatus.CREATED);
        assertThat(order.payment().key()).isNull();
    }

    @Test
    void cannotBeChargedASecondKey() {
        Order order = prepared();
        order.confirm("first", NOW);

        assertThatThrownBy(() -> order.confirm("second", NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThat(order.payment().key()).isEqualTo("first");
    }

    @Test
    void canExpireUntilItIsBeingPaid() {
        Order order = prepared();
        assertThat(order.watch().expired(NOW.plus(EXPIRY).plusSeconds(2))).isTrue();

        order.confirm("key", NOW);
        assertThat(order.watch().expired(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void tellsEachMoveOnce() {
        Order order = created();
        assertThat(order.history().takeMoves())
                .containsExactly(new OrderMoved(order.number(), null, OrderStatus.CREATED, Duration.ZERO));

        order.failed(OrderStatus.VALIDATION_FAILED, "OUT_OF_STOCK", Map.of(), NOW.plusSeconds(2));
        assertThat(order.history().takeMoves())
                .containsExactly(new OrderMoved(
                        order.number(), OrderStatus.CREATED, OrderStatus.VALIDATION_FAILED, Duration.ofSeconds(2)));
        assertThat(order.history().takeMoves()).isEmpty();
    }
}
