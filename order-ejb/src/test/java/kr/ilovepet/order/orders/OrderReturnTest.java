package kr.ilovepet.order.orders;

import static kr.ilovepet.order.orders.SampleOrders.NOW;
import static kr.ilovepet.order.orders.SampleOrders.confirmed;
import static kr.ilovepet.order.orders.SampleOrders.pending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.contract.OrderItem;
import org.junit.jupiter.api.Test;

/** How the money and the pieces of an order go back. */
class OrderReturnTest {

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
    void countsPartsThatWentBack() {
        Order order = confirmed();
        order.refunded(4_000, false, NOW);
        order.refunded(30_500, true, NOW);

        assertThat(order.payment().refunded()).isEqualTo(34_500);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
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
    void namesWhatWentBackAtTheDeskAlone() {
        Order order = confirmed();
        order.refunded(4_000, false, NOW);
        order.returnedAtDesk(1_000, NOW);
        order.returnedAtDesk(500, NOW);
        assertThat(order.payment().refunded()).isEqualTo(5_500);
        assertThat(order.attention()
                        .notes()
                        .get(AttentionReason.CANCELED_AT_TOSS)
                        .detail())
                .isEqualTo("1500 won");

        Order early = pending();
        early.returnedAtDesk(700, NOW);
        early.paid(NOW, NOW);
        early.refunded(1_000, false, NOW);
        early.returnedAtDesk(300, NOW);
        assertThat(early.attention()
                        .notes()
                        .get(AttentionReason.CANCELED_AT_TOSS)
                        .detail())
                .isEqualTo("1000 won");
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
}
