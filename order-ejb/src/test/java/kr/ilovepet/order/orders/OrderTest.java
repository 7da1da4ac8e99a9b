package kr.ilovepet.order.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.ilovepet.saga.message.OrderItem;
import kr.ilovepet.saga.message.ProductInformationResponse.Product;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration EXPIRY = Duration.ofMinutes(45);

    @Test
    void takesPricesFromCatalogAndAddsThemUp() {
        Order order = prepared();

        assertThat(order.amount()).isEqualTo(2 * 12_000 + 3 * 3_500);
        assertThat(order.lines().get(1).productName()).isEqualTo("ball");
    }

    @Test
    void hasNoAmountBeforeCatalogAnswered() {
        assertThat(created().amount()).isNull();
    }

    @Test
    void keepsItsWholeHistory() {
        Order order = prepared();
        order.confirm("key", NOW.plusSeconds(3));
        order.stockTaken(NOW.plusSeconds(4));
        order.paid(NOW.plusSeconds(5), NOW.plusSeconds(6));

        assertThat(order.history())
                .extracting(HistoryEntry::status)
                .containsExactly(
                        OrderStatus.CREATED,
                        OrderStatus.VALIDATION_SUCCESS,
                        OrderStatus.PREPARED,
                        OrderStatus.DECREASE_STOCK,
                        OrderStatus.PAYMENT_PENDING,
                        OrderStatus.CONFIRMED);
        assertThat(order.paidAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void cannotBePaidWithoutItsSteps() {
        Order order = created();

        assertThatThrownBy(() -> order.confirm("key", NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> order.paid(NOW, NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThat(order.status()).isEqualTo(OrderStatus.CREATED);
        assertThat(order.paymentKey()).isNull();
    }

    @Test
    void cannotBeChargedASecondKey() {
        Order order = prepared();
        order.confirm("first", NOW);

        assertThatThrownBy(() -> order.confirm("second", NOW)).isInstanceOf(IllegalTransitionException.class);
        assertThat(order.paymentKey()).isEqualTo("first");
    }

    @Test
    void standsAgainWhenTossRefusesTheRefund() {
        Order order = confirmed();
        order.cancelRequested(NOW);
        order.refundRefused("NOT_CANCELABLE_PAYMENT", NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.failure().code()).isEqualTo("NOT_CANCELABLE_PAYMENT");
        assertThat(order.attention()).isEqualTo("REFUND_REFUSED");
    }

    @Test
    void countsPartsThatWentBack() {
        Order order = confirmed();
        order.refunded(4_000, false, NOW);
        order.refunded(30_500, true, NOW);

        assertThat(order.refunded()).isEqualTo(34_500);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void isWatchedWhileAnAnswerIsAwaitedAndNoLonger() {
        Order order = created();
        assertThat(order.watch().due(NOW.plusSeconds(4))).isFalse();
        assertThat(order.watch().due(NOW.plusSeconds(5))).isTrue();

        order.watch().repeated(NOW.plusSeconds(5));
        assertThat(order.watch().due(NOW.plusSeconds(14))).isFalse();
        assertThat(order.watch().due(NOW.plusSeconds(15))).isTrue();

        order.failed(OrderStatus.VALIDATION_FAILED, "PRODUCT_NOT_FOUND", Map.of(), NOW);
        assertThat(order.watch().due(NOW.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void asksForAPersonAfterThreeRepeats() {
        Watch watch = created().watch();

        assertThat(watch.repeated(NOW)).isFalse();
        assertThat(watch.repeated(NOW)).isFalse();
        assertThat(watch.repeated(NOW)).isTrue();
        for (int repeat = 0; repeat < 20; repeat++) {
            watch.repeated(NOW);
        }
        assertThat(watch.due(NOW.plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void canExpireUntilItIsBeingPaid() {
        Order order = prepared();
        assertThat(order.watch().expired(NOW.plus(EXPIRY).plusSeconds(2))).isTrue();

        order.confirm("key", NOW);
        assertThat(order.watch().expired(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    private static Order created() {
        return new Order(
                "2026112300000001", 7, List.of(new OrderItem(1, 2), new OrderItem(2, 3)), "CARD", NOW, EXPIRY);
    }

    private static Order prepared() {
        Order order = created();
        order.validated(
                List.of(new Product(1, "\uC0AC\uB8CC", 12_000, 9, 2), new Product(2, "ball", 3_500, 9, 3)), NOW.plusSeconds(1));
        order.prepared("p1", NOW.plusSeconds(2), EXPIRY);
        return order;
    }

    private static Order confirmed() {
        Order order = prepared();
        order.confirm("key", NOW);
        order.stockTaken(NOW);
        order.paid(NOW, NOW);
        return order;
    }
}
