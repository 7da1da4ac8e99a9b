package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Incarnation;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.PaymentKey;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.order.saga.Shop.Event;
import kr.ilovepet.order.saga.Shop.Step;
import org.junit.jupiter.api.Test;

/** Orders move along the declared edges and along no other. */
class OrderStepsTest {

    private final Shop shop = new Shop();

    @Test
    void nothingHappensForWhichThereIsNoEdge() {
        Order order = created();

        assertThatIllegalStateException()
                .isThrownBy(() -> shop.service.saga.confirm(order, new PaymentKey("key")))
                .withMessageContaining("CREATED")
                .withMessageContaining(SagaTrigger.CONFIRM.description());
        assertThatIllegalStateException().isThrownBy(() -> shop.service.saga.cancelUnpaid(order));
        assertThat(order.status()).isEqualTo(OrderStatus.CREATED);
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        assertThatIllegalStateException().isThrownBy(() -> shop.service.saga.expire(order));
        assertThat(order.status()).isEqualTo(OrderStatus.DECREASE_STOCK);
    }

    @Test
    void anOrderHasToBeWhereItsEdgeLeads() {
        Order order = created();
        SagaStep.Edge<OrderStatus, Order> edge =
                OrderSaga.step(OrderStatus.CREATED).require(SagaTrigger.EXPIRY);

        assertThatThrownBy(() -> OrderSaga.compensations(edge, order))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the time to pay is over has led to CREATED and not to EXPIRED");
        order.expire(Instant.now());
        assertThat(OrderSaga.compensations(edge, order)).isEmpty();
    }

    @Test
    void anOrderWhoseMoneyWentBackBeforeItsChargeWasKnownComesTwoEdgesAtOnce() {
        Order order = created();
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();
        Instant now = Instant.now();
        order.refundedAtProvider(new Won(order.payment().amount().value()), now);
        SagaStep.Edge<OrderStatus, Order> charged = OrderSaga.step(OrderStatus.PAYMENT_PENDING).edges().stream()
                .filter(edge -> edge.to() == OrderStatus.CONFIRMED)
                .findFirst()
                .orElseThrow();
        order.paid(now, now);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(OrderSaga.compensations(charged, order)).isEmpty();
    }

    @Test
    void anOrderThatCostsAnotherAmountThanWasShownEndsUnpaid() {
        Order order = created();
        order.shown(new Won(1));
        arrive();

        assertThat(order.status()).isEqualTo(OrderStatus.VALIDATION_FAILED);
        assertThat(order.failure().code()).isEqualTo("AMOUNT_CHANGED");
        assertThat(order.failure().params())
                .containsEntry("expectedAmount", "1")
                .containsKey("amount");
        assertThat(order.lines().all())
                .allSatisfy(line -> assertThat(line.productName()).isNotNull());
    }

    @Test
    void anOrderWhoseCommandCannotBeMadeEndsByItsCompensation() {
        Order order = created();
        shop.network.deliver(0);
        shop.network.deliver(0);
        assertThat(order.status()).isEqualTo(OrderStatus.VALIDATION_SUCCESS);
        // What the domain takes for an id, and a message does not.
        order.prepared("\u3000", Instant.now());
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();

        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_FAILED);
        assertThat(order.failure().code()).isEqualTo("COMMAND_IMPOSSIBLE");
        assertThat(order.lines().held().isEmpty()).isTrue();
    }

    @Test
    void anOrderWhoseCommandCannotBeMadeAgainWaitsForTheReplyAndForAPerson() {
        Order order = created();
        shop.network.deliver(0);
        shop.network.deliver(0);
        Instant now = Instant.now();
        order.prepared("\u3000", now);
        order.confirm(new PaymentKey("key"), now);
        order.stockDecreased(now);

        shop.service.saga.repeat(order);
        assertThat(order.attention().notes()).isEmpty();
        assertThat(order.timers().commandRepeat().overdue(now.plusSeconds(9))).isFalse();
        shop.service.saga.repeat(order);
        shop.service.saga.repeat(order);

        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_PENDING);
        assertThat(order.timers().commandRepeat().awaitsReply()).isTrue();
        assertThat(order.attention().notes().get(AttentionReason.NO_REPLY).detail())
                .isEqualTo("payment.pending cannot be made");
        assertThat(shop.service.returns).isEmpty();
        order.paid(now, now);
        assertThat(order.attention().notes()).isEmpty();
    }

    @Test
    void aKeyThatTossDoesNotKnowChangesNothingAndTheNextOneIsCharged() {
        Order order = created();
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();
        shop.happens(new Step(Event.TOSS_REFUSES_KEY, 0));
        arrive();

        assertThat(order.status()).isEqualTo(OrderStatus.PREPARED);
        assertThat(shop.catalog.heldBy(order).isEmpty()).isTrue();
        shop.happens(new Step(Event.CONFIRM, 2));
        arrive();
        shop.happens(new Step(Event.TOSS_CHARGES, 0));
        arrive();
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.catalog.heldBy(order))
                .isEqualTo(order.lines().held())
                .isEqualTo(order.lines().ordered());
    }

    @Test
    void repliesOfAnEarlierAttemptSayNothingAboutTheNext() {
        Order order = created();
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();
        shop.happens(new Step(Event.TOSS_REFUSES_KEY, 0));
        arrive();
        shop.happens(new Step(Event.CONFIRM, 2));
        // Of the first attempt, late: the stock was not taken again, and this key was not refused.
        reply(order, ProductStockDecreased.done());
        assertThat(order.status()).isEqualTo(OrderStatus.DECREASE_STOCK);
        arrive();
        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_PENDING);
        reply(order, new PaymentConfirmedFail(order.payment().id(), "PAYMENT_KEY_REFUSED", 1));

        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_PENDING);
    }

    @Test
    void anotherKeyWaitsForTheStockOfTheRefusedOneAndThereIsAnEndToKeys() {
        Order order = created();
        arrive();
        for (int attempt = 1; attempt <= 5; attempt++) {
            confirm(order, "made-up-" + attempt);
            arrive();
            shop.happens(new Step(Event.TOSS_REFUSES_KEY, 0));
            shop.network.deliver(0);
            assertThat(order.status()).isEqualTo(OrderStatus.PREPARED);
            if (attempt < 5) {
                assertRefused(order, RequestRefusedException.Reason.RESTOCK_RUNNING);
            }
            arrive();
        }

        assertRefused(order, RequestRefusedException.Reason.TOO_MANY_ATTEMPTS);
        assertThat(order.status()).isEqualTo(OrderStatus.PREPARED);
    }

    /** As after a restore: catalog has taken what the order, as it was some seconds ago, has not asked for. */
    @Test
    void stockThatWasTakenUnaskedGoesBack() {
        Order order = created();
        arrive();
        reply(order, ProductStockDecreased.done().of(2));
        assertThat(shop.network.idle()).isTrue();
        reply(order, ProductStockDecreased.done());
        reply(order, ProductStockDecreased.done());
        assertRefused(order, RequestRefusedException.Reason.RESTOCK_RUNNING);
        assertThat(shop.service.returns.values())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.quantities()).isEqualTo(order.lines().ordered()))
                .satisfies(
                        asked -> assertThat(asked.commandRepeat().awaitsReply()).isTrue());
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();

        assertThat(order.status()).as("catalog was told before").isEqualTo(OrderStatus.DECREASE_STOCK_FAILED);
        assertThat(shop.catalog.heldBy(order).isEmpty()).isTrue();
    }

    /** As after a restore: the payment was charged for the order as it was later. */
    @Test
    void aChargeThatClosingThePaymentDoesNotGiveBackIsForAPerson() {
        Order order = created();
        arrive();
        shop.service.saga.expire(order);
        arrive();
        shop.service
                .endpoint
                .routes()
                .handle(
                        header(order),
                        new PaymentCanceled(order.number() + "-close", Purpose.CLOSE, 1_000, Instant.now()));
        assertThat(shop.service.refunds).isEmpty();
        refused(order, Purpose.CLOSE, "UNKNOWN_PAYMENT");
        refused(order, Purpose.REFUND, "EXCEED_MAX_REFUND_DUE");
        assertThat(order.attention().notes()).isEmpty();

        refused(order, Purpose.CLOSE, "EXCEED_MAX_REFUND_DUE");
        assertThat(order.attention().notes().get(AttentionReason.ORPHAN_CHARGE).detail())
                .isEqualTo("EXCEED_MAX_REFUND_DUE");
    }

    private void refused(Order order, Purpose purpose, String code) {
        shop.service
                .endpoint
                .routes()
                .handle(header(order), new PaymentCanceledFail(order.number() + "-close", purpose, code));
    }

    @Test
    void stockThatIsOnItsWayBackIsSoWhenTheOrderHasItsPrice() {
        Order order = created();
        reply(order, ProductStockDecreased.done());
        shop.network.deliver(0);
        shop.network.deliver(1);

        assertThat(order.status()).isEqualTo(OrderStatus.VALIDATION_SUCCESS);
        assertThat(order.lines().returnRequested()).isEqualTo(order.lines().ordered());
        arrive();
        assertThat(order.lines().returnRequested().isEmpty()).isTrue();
    }

    /** The order does not know yet either that what an earlier attempt had taken is back. */
    @Test
    void stockOfTwoAttemptsIsOnItsWayBackAtOnce() {
        Order order = created();
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();
        shop.happens(new Step(Event.TOSS_REFUSES_KEY, 0));
        shop.network.deliver(0);
        reply(order, ProductStockDecreased.done().of(2));
        shop.network.deliver(0);
        shop.network.deliver(1);

        assertThat(shop.service.returns).hasSize(2);
        assertThat(order.lines().held().isEmpty()).isTrue();
        assertRefused(order, RequestRefusedException.Reason.RESTOCK_RUNNING);
        arrive();
        assertThat(order.lines().returnRequested().isEmpty()).isTrue();
        assertThat(order.lines().held().isEmpty()).isTrue();
    }

    @Test
    void repliesToAnotherOrderOfTheSameNumberChangeNothing() {
        Order order = created();
        arrive();
        shop.happens(new Step(Event.CONFIRM, 1));
        arrive();
        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_PENDING);
        String paymentId = order.payment().id();

        replyToNamesake(order, new PaymentConfirmed(paymentId, Instant.now()));
        replyToNamesake(order, new PaymentConfirmedFail(paymentId, "REJECT_CARD_PAYMENT"));
        replyToNamesake(order, PaymentCanceled.atProvider(1_000, Instant.now()));

        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_PENDING);
        shop.happens(new Step(Event.TOSS_CHARGES, 0));
        arrive();
        assertThat(order.payment().refunded()).isEqualTo(Won.ZERO);
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    private void replyToNamesake(Order order, Message reply) {
        Subject namesake =
                new Subject(order.number().value(), Incarnation.random().value());
        shop.service
                .endpoint
                .routes()
                .handle(new MessageHeader("namesake-" + reply, Instant.now(), namesake, "namesake"), reply);
    }

    private void assertRefused(Order order, RequestRefusedException.Reason reason) {
        assertThatThrownBy(() -> confirm(order, "another-key"))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void confirm(Order order, String key) {
        shop.service.confirmation.confirm(
                order.userId(),
                order.number(),
                new PaymentKey(key),
                order.payment().amount());
    }

    private void reply(Order order, Message reply) {
        shop.service.saga.reply(header(order), reply);
    }

    private static MessageHeader header(Order order) {
        Subject subject =
                new Subject(order.number().value(), order.incarnation().value());
        return new MessageHeader("late", Instant.now(), subject, "late");
    }

    private Order created() {
        shop.happens(new Step(Event.PREPARE, 1));
        return shop.service.orders.values().iterator().next();
    }

    private void arrive() {
        while (!shop.network.idle()) {
            shop.network.deliver(0);
        }
    }
}
