package kr.ilovepet.order.domain;

import static kr.ilovepet.order.domain.SampleOrders.NOW;
import static kr.ilovepet.order.domain.SampleOrders.confirmed;
import static kr.ilovepet.order.domain.SampleOrders.pending;
import static kr.ilovepet.order.domain.SampleOrders.quantities;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the money of an order is refunded and its goods return into stock. */
class OrderRefundTest {

    @Test
    void standsAgainWhenTossRefusesTheRefund() {
        Order order = confirmed();
        order.requestCancellation(NOW);
        order.cancellationRefused("NOT_CANCELABLE_PAYMENT", NOW);

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.failure().code()).isEqualTo("NOT_CANCELABLE_PAYMENT");
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.REFUND_REFUSED);
        assertThat(order.attention().notes().get(AttentionReason.REFUND_REFUSED).detail())
                .isEqualTo("NOT_CANCELABLE_PAYMENT");
    }

    @Test
    void countsPartsThatWereRefunded() {
        Order order = confirmed();
        order.refunded(new Won(4_000), false, NOW);
        order.refunded(new Won(30_500), true, NOW);

        assertThat(order.payment().refunded()).isEqualTo(new Won(34_500));
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void neverRefundsMoreThanWasCharged() {
        Order order = confirmed();
        order.refundedAtProvider(new Won(34_500), NOW);
        order.refunded(new Won(1_000), false, NOW);

        assertThat(order.payment().refunded()).isEqualTo(new Won(34_500));
        assertThat(order.payment().refundable()).isEqualTo(Won.ZERO);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void remembersMoneyThatWasRefundedBeforeItKnewOfTheCharge() {
        Order part = pending();
        part.refundedAtProvider(new Won(4_500), NOW);
        assertThat(part.payment().refunded()).isEqualTo(Won.ZERO);
        part.paid(NOW, NOW);
        assertThat(part.payment().refunded()).isEqualTo(new Won(4_500));
        assertThat(part.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(part.attention().notes()).containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS);

        Order all = pending();
        all.refundedAtProvider(new Won(34_500), NOW);
        all.paid(NOW, NOW);
        assertThat(all.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(all.payment().refunded()).isEqualTo(new Won(34_500));
        assertThat(all.attention().notes())
                .containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS, AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void endsACancellationWhoseMoneyWasRefundedAtTheProvider() {
        Order answered = confirmed();
        answered.requestCancellation(NOW);
        answered.refundedAtProvider(new Won(34_500), NOW);
        assertThat(answered.status()).isEqualTo(OrderStatus.CANCEL_REQUESTED);
        answered.refunded(new Won(0), true, NOW);
        assertThat(answered.status()).isEqualTo(OrderStatus.CANCELED);

        Order refused = confirmed();
        refused.requestCancellation(NOW);
        refused.refundedAtProvider(new Won(34_500), NOW);
        refused.cancellationRefused("NOT_CANCELABLE_AMOUNT", NOW);
        assertThat(refused.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(refused.attention().notes()).containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS);
    }

    @Test
    void namesWhatWasRefundedAtTheProviderAlone() {
        Order order = confirmed();
        order.refunded(new Won(4_000), false, NOW);
        order.refundedAtProvider(new Won(1_000), NOW);
        order.refundedAtProvider(new Won(500), NOW);
        assertThat(order.payment().refunded()).isEqualTo(new Won(5_500));
        assertThat(order.attention()
                        .notes()
                        .get(AttentionReason.CANCELED_AT_TOSS)
                        .detail())
                .isEqualTo("1500 won");

        Order early = pending();
        early.refundedAtProvider(new Won(700), NOW);
        early.paid(NOW, NOW);
        early.refunded(new Won(1_000), false, NOW);
        early.refundedAtProvider(new Won(300), NOW);
        assertThat(early.attention()
                        .notes()
                        .get(AttentionReason.CANCELED_AT_TOSS)
                        .detail())
                .isEqualTo("1000 won");
    }

    @Test
    void nobodyIsAskedAboutGoodsOnceAPersonDecidedOrNoneAreHeld() {
        Order decided = confirmed();
        decided.stockUndecided(NOW);
        decided.stockReturnRequested(quantities(2, 1), false);
        assertThat(decided.attention().notes()).containsOnlyKeys(AttentionReason.STOCK_UNDECIDED);
        decided.stockReturnRequested(quantities(2, 1), true);
        assertThat(decided.attention().notes()).isEmpty();

        Order empty = confirmed();
        empty.stockUndecided(NOW);
        empty.stockReturnRequested(empty.lines().held(), false);
        assertThat(empty.attention().notes()).isEmpty();
    }

    @Test
    void knowsWhereItsGoodsAre() {
        Order order = confirmed();
        Quantities one = quantities(2, 1);
        order.stockReturnRequested(one, false);
        assertThat(order.lines().held()).isEqualTo(quantities(1, 2).plus(quantities(2, 2)));
        assertThat(order.lines().returnRequested()).isEqualTo(one);

        order.stockReturnCompleted(one);
        assertThat(order.lines().returnRequested().isEmpty()).isTrue();
        assertThat(order.lines().all()).extracting(OrderLine::returned).containsExactly(0, 1);
    }
}
