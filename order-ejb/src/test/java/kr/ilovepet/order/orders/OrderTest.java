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
    void standsAgainWhenTossRefusesTheRefund() {
        Order order = confirmed();
        order.cancelRequested(NOW);
        order.refundRefused("NOT_CANCELABLE_PAYMENT", NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.failure().code()).isEqualTo("NOT_CANCELABLE_PAYMENT");
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.REFUND_REFUSED);
        assertThat(order.attention().notes().get(AttentionReason.REFUND_REFUSED).detail())
                .isEqualTo("NOT_CANCELABLE_PAYMENT");
    }

    @Test
    void remembersMoneyThatWentBackBeforeItKnewOfTheCharge() {
        Order part = pending();
        part.returnedAtDesk(4_500, NOW);
        assertThat(part.payment().refunded()).isZero();
        part.paid(NOW, NOW);
        assertThat(part.payment().refunded()).isEqualTo(4_500);
        assertThat(part.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(part.attention().notes()).containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS);

        Order all = pending();
        all.returnedAtDesk(34_500, NOW);
        all.paid(NOW, NOW);
        assertThat(all.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(all.payment().refunded()).isEqualTo(34_500);
        assertThat(all.attention().notes())
                .containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS, AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void endsACancellationWhoseMoneyWentBackAtTheDesk() {
        Order answered = confirmed();
        answered.cancelRequested(NOW);
        answered.returnedAtDesk(34_500, NOW);
        assertThat(answered.status()).isEqualTo(OrderStatus.CANCEL_REQUESTED);
        answered.refunded(0, true, NOW);
        assertThat(answered.status()).isEqualTo(OrderStatus.CANCELED);

        Order refused = confirmed();
        refused.cancelRequested(NOW);
        refused.returnedAtDesk(34_500, NOW);
        refused.refundRefused("NOT_CANCELABLE_AMOUNT", NOW);
        assertThat(refused.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(refused.attention().notes()).containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS);
    }

    @Test
    void neverReturnsMoreThanWasCharged() {
        Order order = confirmed();
        order.returnedAtDesk(34_500, NOW);
        order.refunded(1_000, false, NOW);

        assertThat(order.payment().refunded()).isEqualTo(34_500);
        assertThat(order.payment().left()).isZero();
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void namesWhatWentBackAtTheDeskAlone() {
        Order order = confirmed();
        order.refunded(4_000, false, NOW);
        order.returnedAtDesk(1_000, NOW);
        order.returnedAtDesk(500, NOW);
        assertThat(order.payment().refunded()).isEqualTo(5_500);
        assertThat(order.attention().notes().get(AttentionReason.CANCELED_AT_TOSS).detail()).isEqualTo("1500 won");

        Order early = pending();
        early.returnedAtDesk(700, NOW);
        early.paid(NOW, NOW);
        early.refunded(1_000, false, NOW);
        early.returnedAtDesk(300, NOW);
        assertThat(early.attention().notes().get(AttentionReason.CANCELED_AT_TOSS).detail()).isEqualTo("1000 won");
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
        assertThat(order.attention().notes().get(AttentionReason.CANCELED_AT_TOSS).since())
                .isEqualTo(NOW.plusSeconds(1));
        order.cancelRequested(NOW);
        assertThat(order.attention().notes())
                .containsOnlyKeys(AttentionReason.NO_ANSWER, AttentionReason.CANCELED_AT_TOSS);
    }

    @Test
    void knowsWhereItsPiecesAre() {
        Order order = confirmed();
        Pieces one = Pieces.of(List.of(new OrderItem(2, 1)));
        order.goesBack(one);
        assertThat(order.lines().kept().items()).containsExactly(new OrderItem(1, 2), new OrderItem(2, 2));
        assertThat(order.lines().returning()).isEqualTo(one);

        order.cameBack(one);
        assertThat(order.lines().returning().isEmpty()).isTrue();
        assertThat(order.lines().all()).extracting(OrderLine::returned).containsExactly(0, 1);
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

    @Test
    void countsPartsThatWentBack() {
        Order order = confirmed();
        order.refunded(4_000, false, NOW);
        order.refunded(30_500, true, NOW);

        assertThat(order.payment().refunded()).isEqualTo(34_500);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
    }

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

    private static Order pending() {
        Order order = prepared();
        order.confirm("key", NOW);
        order.stockTaken(NOW);
        return order;
    }

    private static Order confirmed() {
        Order order = pending();
        order.paid(NOW, NOW);
        return order;
    }
}
