package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.Caller;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.order.saga.Shop.Event;
import kr.ilovepet.order.saga.Shop.Step;
import org.junit.jupiter.api.Test;

/** Whose pieces are where once money went back, and what a person has to know of it. */
class RefundSagaTest {

    private static final Caller ADMIN = new Caller(99, true);
    private static final Pieces ONE = Pieces.of(List.of(new OrderItem(2, 1)));

    private final Shop shop = new Shop();
    private final Order order = confirmed();

    @Test
    void aLastPartThatNamesNoPiecesLeavesThemToAPerson() {
        givenBack(1_000, Pieces.NONE);
        assertThat(order.attention().notes()).isEmpty();

        givenBack(order.payment().left(), Pieces.NONE);
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void aLastPartThatNamesPiecesHasDecidedAboutTheOthersToo() {
        givenBack(order.payment().left(), ONE);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes()).isEmpty();
        assertThat(order.lines().kept().of(2)).isEqualTo(1);
    }

    @Test
    void aShopperDoesNotPutBackWhatAnAdminKeptAway() {
        givenBack(1_000, ONE);
        cancel(new Caller(order.userId(), false), null);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.lines().kept().items()).containsExactly(new OrderItem(2, 1), new OrderItem(3, 2));
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void aShopperPutsBackWhatNobodyDecidedAbout() {
        givenBack(1_000, null);
        cancel(new Caller(order.userId(), false), null);

        assertThat(order.lines().kept().isEmpty()).isTrue();
        assertThat(order.attention().notes()).isEmpty();
    }

    @Test
    void anAdminDecidesAfterAnyPart() {
        givenBack(1_000, ONE);
        cancel(ADMIN, true);

        assertThat(order.lines().kept().isEmpty()).isTrue();
        assertThat(order.attention().notes()).isEmpty();
    }

    @Test
    void aShoppersCancellationThatTheDeskOvertookLeavesThePiecesToAPersonAllTheSame() {
        givenBack(1_000, ONE);
        shop.desk.checkout.cancel(new Caller(order.userId(), false), order.number(), "changed my mind", null);
        arrive();
        happens(Event.CANCELED_AT_DESK);
        happens(Event.COMPARED_WITH_TOSS);
        happens(Event.TOSS_KEEPS);
        arrive();

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes())
                .containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS, AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        shop.desk.work.refundPart(ADMIN, order.number(), 1_000, "torn", null);
        Refund refund = shop.desk.refunds.values().iterator().next();
        for (int repeat = 0; repeat < 3; repeat++) {
            shop.desk.reminders.repeat(order, refund);
        }
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.NO_ANSWER);
        arrive();
        happens(Event.TOSS_KEEPS);
        arrive();

        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.REFUND_REFUSED);
    }

    @Test
    void oneAnswerDoesNotHideThatAnotherIsLate() {
        shop.desk.work.refundPart(ADMIN, order.number(), 1_000, "torn", ONE);
        arrive();
        happens(Event.TOSS_GIVES_BACK);
        shop.network.deliver(0);
        StockReturn late = shop.desk.returns.values().iterator().next();
        for (int repeat = 0; repeat < 3; repeat++) {
            shop.desk.reminders.repeat(order, late);
        }

        // Four requests for the pieces are under way; the refund and its answer overtake them.
        shop.desk.work.refundPart(ADMIN, order.number(), 1_000, "torn", null);
        shop.network.deliver(4);
        happens(Event.TOSS_GIVES_BACK);
        shop.network.deliver(4);
        assertThat(order.payment().refunded()).isEqualTo(2_000);
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.NO_ANSWER);

        arrive();
        assertThat(late.open()).isFalse();
        assertThat(order.attention().notes()).isEmpty();
    }

    private Order confirmed() {
        happens(Event.PREPARE);
        arrive();
        happens(Event.CONFIRM);
        arrive();
        happens(Event.TOSS_CHARGES);
        arrive();
        Order paid = shop.desk.orders.values().iterator().next();
        assertThat(paid.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(paid.lines().items()).containsExactly(new OrderItem(2, 2), new OrderItem(3, 2));
        return paid;
    }

    private void givenBack(long won, Pieces restock) {
        shop.desk.work.refundPart(ADMIN, order.number(), won, "torn", restock);
        answered();
    }

    private void cancel(Caller caller, Boolean restock) {
        shop.desk.checkout.cancel(caller, order.number(), "changed my mind", restock);
        answered();
    }

    private void answered() {
        arrive();
        happens(Event.TOSS_GIVES_BACK);
        arrive();
    }

    private void happens(Event event) {
        shop.happens(new Step(event, 1));
    }

    private void arrive() {
        while (!shop.network.idle()) {
            shop.network.deliver(0);
        }
    }
}
