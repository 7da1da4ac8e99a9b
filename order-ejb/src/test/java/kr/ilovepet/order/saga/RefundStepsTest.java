package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.cancellation.RestockChoice;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.StockDecision;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.saga.Shop.Event;
import kr.ilovepet.order.saga.Shop.Step;
import org.junit.jupiter.api.Test;

/** Where the goods are once money was refunded, and what a person has to know of it. */
class RefundStepsTest {

    private static final StockDecision ONE = StockDecision.returning(Shop.quantities(2, 1));

    private final Shop shop = new Shop();
    private final Order order = confirmed();

    @Test
    void aLastPartThatNamesNoGoodsLeavesThemToAPerson() {
        refunded(new Won(1_000), StockDecision.returningNothing());
        assertThat(order.attention().notes()).isEmpty();

        refunded(order.payment().refundable(), StockDecision.returningNothing());
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void aLastPartThatNamesGoodsHasDecidedAboutTheOthersToo() {
        refunded(order.payment().refundable(), ONE);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes()).isEmpty();
        assertThat(order.lines().held().of(ProductVariant.defaultOf(2))).isEqualTo(1);
    }

    @Test
    void aShopperDoesNotReturnWhatAnAdminHeldBack() {
        refunded(new Won(1_000), ONE);
        cancel(new Caller(order.userId(), false), RestockChoice.UNSTATED);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.lines().held()).isEqualTo(Shop.quantities(2, 1).plus(Shop.quantities(3, 2)));
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void aShopperReturnsWhatNobodyDecidedAbout() {
        refunded(new Won(1_000), StockDecision.undecided());
        cancel(new Caller(order.userId(), false), RestockChoice.UNSTATED);

        assertThat(order.lines().held().isEmpty()).isTrue();
        assertThat(order.attention().notes()).isEmpty();
    }

    @Test
    void anAdminDecidesAfterAnyPart() {
        refunded(new Won(1_000), ONE);
        cancel(Shop.ADMIN, RestockChoice.RETURN);

        assertThat(order.lines().held().isEmpty()).isTrue();
        assertThat(order.attention().notes()).isEmpty();
    }

    @Test
    void aShoppersCancellationThatTossOvertookLeavesTheGoodsToAPersonAllTheSame() {
        refunded(new Won(1_000), ONE);
        shop.service.cancellation.cancel(
                new Caller(order.userId(), false), order.number(), "changed my mind", RestockChoice.UNSTATED);
        arrive();
        happens(Event.CANCELED_AT_TOSS);
        happens(Event.RECONCILED_WITH_TOSS);
        happens(Event.TOSS_REFUSES_REFUND);
        arrive();

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes())
                .containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS, AttentionReason.STOCK_UNDECIDED);
    }

    @Test
    void aRefusalIsAReplyToo() {
        shop.service.partialRefunds.refund(
                order.number(), new Won(1_000), Shop.admin("torn"), StockDecision.undecided());
        Refund refund = shop.service.refunds.values().iterator().next();
        for (int repeat = 0; repeat < 3; repeat++) {
            shop.service.repeater.repeat(order, refund);
        }
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.NO_REPLY);
        arrive();
        happens(Event.TOSS_REFUSES_REFUND);
        arrive();

        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.REFUND_REFUSED);
    }

    @Test
    void oneReplyDoesNotHideThatAnotherIsOverdue() {
        shop.service.partialRefunds.refund(order.number(), new Won(1_000), Shop.admin("torn"), ONE);
        arrive();
        happens(Event.TOSS_REFUNDS);
        shop.network.deliver(0);
        StockReturn late = shop.service.returns.values().iterator().next();
        for (int repeat = 0; repeat < 3; repeat++) {
            shop.service.repeater.repeat(order, late);
        }

        // Four requests for the stock return are under way; the refund and its reply overtake them.
        shop.service.partialRefunds.refund(
                order.number(), new Won(1_000), Shop.admin("torn"), StockDecision.undecided());
        shop.network.deliver(4);
        happens(Event.TOSS_REFUNDS);
        shop.network.deliver(4);
        assertThat(order.payment().refunded()).isEqualTo(new Won(2_000));
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.NO_REPLY);

        arrive();
        assertThat(late.open()).isFalse();
        assertThat(order.attention().notes()).isEmpty();
    }

    /** As after a restore: the money goes back on a request that the order, as it was before, has not made. */
    @Test
    void aRefundThatTheOrderHasForgottenCountsAsOneThatNobodyAskedFor() {
        shop.service.partialRefunds.refund(
                order.number(), new Won(1_000), Shop.admin("torn"), StockDecision.undecided());
        shop.service.refunds.clear();
        replied();

        assertThat(order.payment().refunded()).isEqualTo(new Won(1_000));
        assertThat(order.attention().notes()).containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS);
    }

    @Test
    void aRefundThatTheOrderHasForgottenCountsOnceHoweverOftenItIsTold() {
        tell(new PaymentCanceled("forgotten", Purpose.REFUND, 6_000, Instant.now()));
        tell(new PaymentCanceled("forgotten", Purpose.REFUND, 6_000, Instant.now()));

        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.payment().refunded()).isEqualTo(new Won(6_000));
        Refund known = shop.service.refunds.get("forgotten");
        assertThat(known.state()).isEqualTo(Refund.State.COMPLETED);
        assertThat(known.requestedBy()).isNull();
        assertThat(known.settlesStock()).isFalse();
    }

    /** As after a restore: the money was asked back while the order was not here. */
    @Test
    void anOrderWhoseChargeWasTakenForAnOrphanEndsCanceled() {
        tell(new PaymentCanceled(order.number() + "-unknown", Purpose.ORPHAN, 10_000, Instant.now()));

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes())
                .containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS, AttentionReason.STOCK_UNDECIDED);
    }

    private void tell(PaymentCanceled reply) {
        Subject subject =
                new Subject(order.number().value(), order.incarnation().value());
        shop.service
                .endpoint
                .routes()
                .handle(new MessageHeader(UUID.randomUUID().toString(), Instant.now(), subject, "told"), reply);
    }

    private Order confirmed() {
        happens(Event.PREPARE);
        arrive();
        happens(Event.CONFIRM);
        arrive();
        happens(Event.TOSS_CHARGES);
        arrive();
        Order paid = shop.service.orders.values().iterator().next();
        assertThat(paid.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(paid.lines().ordered()).isEqualTo(Shop.quantities(2, 2).plus(Shop.quantities(3, 2)));
        return paid;
    }

    private void refunded(Won amount, StockDecision stock) {
        shop.service.partialRefunds.refund(order.number(), amount, Shop.admin("torn"), stock);
        replied();
    }

    private void cancel(Caller caller, RestockChoice choice) {
        shop.service.cancellation.cancel(caller, order.number(), "changed my mind", choice);
        replied();
    }

    private void replied() {
        arrive();
        happens(Event.TOSS_REFUNDS);
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
