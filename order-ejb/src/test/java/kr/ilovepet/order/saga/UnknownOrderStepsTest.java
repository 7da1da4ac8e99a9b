package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.UnknownOrder;
import kr.ilovepet.order.saga.Shop.Event;
import kr.ilovepet.order.saga.Shop.Step;
import org.junit.jupiter.api.Test;

/** What becomes of money and goods of an order that the order service has lost. */
class UnknownOrderStepsTest {

    private final Shop shop = new Shop();
    private final Order order = charged();

    private Order charged() {
        shop.happens(new Step(Event.PREPARE, 1));
        Order placed = shop.service.orders.values().iterator().next();
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();
        shop.happens(new Step(Event.TOSS_CHARGES, 0));
        return placed;
    }

    @Test
    void whatItWasChargedAndWhatItHoldsGoesBack() {
        shop.service.lose(order.number());
        arrive();

        UnknownOrder unknown = unknown();
        assertThat(unknown.refundOpen()).isTrue();
        assertThat(unknown.stockOpen()).isTrue();
        assertThat(shop.network.idle()).as("it may only not be visible yet").isTrue();
        assertThat(unknown.commandRepeat().nextAt()).isAfter(unknown.foundAt().plusSeconds(9));

        shop.comesToRest();
        new Balance(shop).holdsAtRest();
        assertThat(unknown.refund()).isEqualTo(UnknownOrder.State.COMPLETED);
        assertThat(unknown.refunded()).isEqualTo(order.payment().amount().value());
        assertThat(unknown.stock()).isEqualTo(UnknownOrder.State.COMPLETED);
        assertThat(unknown.closedAt()).as("a person has to see it").isNull();
    }

    @Test
    void nothingGoesBackOfAnOrderThatIsHereAfterAll() {
        shop.service.lose(order.number());
        arrive();
        UnknownOrder unknown = unknown();
        shop.service.orders.put(order.number(), order);

        shop.service.unknownOrderSteps.settle(unknown);

        assertThat(shop.network.idle()).isTrue();
        assertThat(shop.service.unknownOrders).isEmpty();
        shop.comesToRest();
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(payment().left()).isEqualTo(order.payment().amount().value());
    }

    @Test
    void anOrderThatIsHereAfterItsMoneyWasAskedBackIsCanceledAndAPersonSeesIt() {
        shop.service.lose(order.number());
        arrive();
        UnknownOrder unknown = unknown();
        shop.service.unknownOrderSteps.settle(unknown);
        shop.service.orders.put(order.number(), order);
        shop.service.unknownOrderSteps.settle(unknown);
        shop.comesToRest();

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(order.attention().notes())
                .containsOnlyKeys(AttentionReason.CANCELED_AT_TOSS, AttentionReason.STOCK_UNDECIDED);
        assertThat(payment().left()).isZero();
        assertThat(shop.service.unknownOrders).containsExactly(unknown);
        assertThat(unknown.commandRepeat().repeats()).isEqualTo(1);
        assertThat(unknown.close(Instant.now())).isTrue();
    }

    @Test
    void theSameToldAgainAsksForNothingMore() {
        shop.service.lose(order.number());
        arrive();
        shop.comesToRest();

        reply(new PaymentConfirmed(unknown().paymentId(), Instant.now()));
        reply(ProductStockDecreased.done());

        assertThat(shop.service.unknownOrders).hasSize(1);
        assertThat(unknown().commandRepeat().awaitsReply()).isFalse();
    }

    @Test
    void goodsThatAnotherAttemptTakesLaterGoBackToo() {
        shop.service.lose(order.number());
        arrive();
        shop.comesToRest();
        String first = unknown().rollbackId();

        reply(ProductStockDecreased.done().of(2));

        assertThat(unknown().stockOpen()).isTrue();
        assertThat(unknown().rollbackId()).isNotEqualTo(first);
        assertThat(unknown().refund()).isEqualTo(UnknownOrder.State.COMPLETED);
    }

    @Test
    void aRefusedRefundIsLeftToAPerson() {
        shop.service.lose(order.number());
        arrive();
        reply(new PaymentCanceledFail(unknown().cancelRequestId(), Purpose.ORPHAN, "EXCEED_MAX_REFUND_DUE"));

        assertThat(unknown().refund()).isEqualTo(UnknownOrder.State.REFUSED);
        assertThat(unknown().failureCode()).isEqualTo("EXCEED_MAX_REFUND_DUE");
        assertThat(unknown().stockOpen()).isTrue();
    }

    @Test
    void nobodyTakesItOffTheListBeforeEverythingIsAnsweredFor() {
        shop.service.lose(order.number());
        arrive();
        assertThat(unknown().close(Instant.now())).isFalse();
        assertThat(unknown().closedAt()).isNull();

        shop.comesToRest();
        assertThat(unknown().close(Instant.now())).isTrue();
        assertThat(unknown().closedAt()).isNotNull();
    }

    /** As an instance of an older version closes it. */
    @Test
    void aRefusedRefundBringsItBackToThePersonWhoHasClosedIt() {
        shop.service.lose(order.number());
        arrive();
        shop.comesToRest();
        unknown().close(Instant.now());

        reply(new PaymentCanceledFail(unknown().cancelRequestId(), Purpose.ORPHAN, "EXCEED_MAX_REFUND_DUE"));
        assertThat(unknown().closedAt()).isNull();
    }

    @Test
    void theOrderThatHasItsNumberNowEndsUnpaidAndTouchesNothing() {
        shop.service.lose(order.number());
        shop.happens(new Step(Event.PREPARE, 1));
        Order namesake = shop.service.orders.get(order.number());
        arrive();

        assertThat(namesake.status()).isEqualTo(OrderStatus.PAYMENT_PREPARE_FAILED);
        assertThat(namesake.failure().code()).isEqualTo("ORDER_NUMBER_TAKEN");
        assertThat(payment().left()).isEqualTo(order.payment().amount().value());
        shop.comesToRest();
        assertThat(payment().left()).isZero();
    }

    @Test
    void nothingIsNotedThatNeitherCostsNorHoldsAnything() {
        shop.service.lose(order.number());
        reply(new PaymentPrepared("p"));
        reply(ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()));

        assertThat(shop.service.unknownOrders).isEmpty();
    }

    private UnknownOrder unknown() {
        return shop.service.unknownOrders.get(0);
    }

    /** The only payment that there is. */
    private PaymentModel.Payment payment() {
        return shop.payments.all().iterator().next();
    }

    private void reply(Message reply) {
        Subject subject =
                new Subject(order.number().value(), order.incarnation().value());
        shop.service
                .endpoint
                .routes()
                .handle(new MessageHeader("again-" + reply, Instant.now(), subject, "again"), reply);
    }

    private void arrive() {
        while (!shop.network.idle()) {
            shop.network.deliver(0);
        }
    }
}
