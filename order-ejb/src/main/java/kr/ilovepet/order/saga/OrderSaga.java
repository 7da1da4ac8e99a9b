package kr.ilovepet.order.saga;

import static kr.ilovepet.order.domain.OrderStatus.CANCELED;
import static kr.ilovepet.order.domain.OrderStatus.CANCEL_REQUESTED;
import static kr.ilovepet.order.domain.OrderStatus.CONFIRMED;
import static kr.ilovepet.order.domain.OrderStatus.CREATED;
import static kr.ilovepet.order.domain.OrderStatus.DECREASE_STOCK;
import static kr.ilovepet.order.domain.OrderStatus.DECREASE_STOCK_FAILED;
import static kr.ilovepet.order.domain.OrderStatus.EXPIRED;
import static kr.ilovepet.order.domain.OrderStatus.PAYMENT_FAILED;
import static kr.ilovepet.order.domain.OrderStatus.PAYMENT_PENDING;
import static kr.ilovepet.order.domain.OrderStatus.PAYMENT_PREPARE_FAILED;
import static kr.ilovepet.order.domain.OrderStatus.PREPARED;
import static kr.ilovepet.order.domain.OrderStatus.VALIDATION_FAILED;
import static kr.ilovepet.order.domain.OrderStatus.VALIDATION_SUCCESS;
import static kr.ilovepet.order.saga.Compensation.CLOSE_PAYMENT;
import static kr.ilovepet.order.saga.Compensation.REFUND_ORPHAN_CHARGE;
import static kr.ilovepet.order.saga.Compensation.RETURN_STOCK;
import static kr.ilovepet.order.saga.Compensation.ROLL_BACK_ATTEMPT;
import static kr.ilovepet.order.saga.Compensation.ROLL_BACK_EVERYTHING;
import static kr.ilovepet.order.saga.Compensation.ROLL_BACK_STOCK;
import static kr.ilovepet.order.saga.Compensation.ROLL_BACK_UNASKED;
import static kr.ilovepet.order.saga.OrderReplies.AT_ANOTHER_PRICE;
import static kr.ilovepet.order.saga.OrderReplies.IN_STOCK;
import static kr.ilovepet.order.saga.OrderReplies.KEY_REFUSED;
import static kr.ilovepet.order.saga.OrderReplies.NOT_AVAILABLE;
import static kr.ilovepet.order.saga.OrderReplies.NOT_ENOUGH;
import static kr.ilovepet.order.saga.OrderReplies.PAYMENT_ENDED;
import static kr.ilovepet.order.saga.OrderReplies.TAKEN;
import static kr.ilovepet.order.saga.SagaTrigger.CANCEL;
import static kr.ilovepet.order.saga.SagaTrigger.COMMAND_IMPOSSIBLE;
import static kr.ilovepet.order.saga.SagaTrigger.CONFIRM;
import static kr.ilovepet.order.saga.SagaTrigger.EXPIRY;
import static kr.ilovepet.order.saga.SagaTrigger.NOTHING_LEFT;
import static kr.ilovepet.order.saga.SagaTrigger.REFUND_COMPLETED;
import static kr.ilovepet.order.saga.SagaTrigger.REFUND_REFUSED;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.UnknownOrder;

/**
 * The saga of an order, declared once. Read it from top to bottom: in which state an order sends which command, which
 * reply it waits for, where each reply leads, and what is compensated on the way.
 *
 * <p>{@code sends} is the command of the state; it leaves in the transaction that enters the state and is repeated
 * while its reply is overdue. {@code on} is a reply, {@code when} what a person, the clock or a refund does; both name
 * the state that follows, and at their end the compensations. A reply for which the order does not wait is stale: it is
 * counted and changes nothing, except where {@link #LATE_REPLIES} says otherwise. So is a reply about an attempt to pay
 * that came to nothing: an order whose payment key was refused is PREPARED again, and each attempt counts its own.
 *
 * <p>What a command contains is in {@link OrderCommands}; what a reply means to the order is in {@link OrderReplies}.
 *
 * <p>{@link OrderSteps}, {@link RefundSteps} and {@link StockReturnSteps} carry it out. The table of transitions in
 * {@link OrderStatus}, the topics in the configuration and the diagram in {@code docs/saga.md} are tested against it.
 */
final class OrderSaga {

    /** How an order comes from its placement to its end. */
    static final List<SagaStep<OrderStatus, Order>> ORDER = List.of(

            // Flow 1, prepare: catalog quotes names and prices, payment gets ready for that amount.

            order(CREATED)
                    .sends(ProductInformationRequest.class, OrderCommands::productInformation)
                    .on(ProductInformationResponse.class, IN_STOCK, VALIDATION_SUCCESS, OrderReplies::available)
                    .on(ProductInformationResponse.class, NOT_AVAILABLE, VALIDATION_FAILED, OrderReplies::notAvailable)
                    .on(
                            ProductInformationResponse.class,
                            AT_ANOTHER_PRICE,
                            VALIDATION_FAILED,
                            OrderReplies::costsAnotherAmount)
                    .when(EXPIRY, EXPIRED)
                    .when(COMMAND_IMPOSSIBLE, VALIDATION_FAILED),
            order(VALIDATION_SUCCESS)
                    .sends(PaymentPrepare.class, OrderCommands::preparePayment)
                    .on(PaymentPrepared.class, PREPARED, OrderReplies::paymentPrepared)
                    .on(PaymentPreparedFail.class, PAYMENT_PREPARE_FAILED, OrderReplies::paymentNotPrepared)
                    .when(EXPIRY, EXPIRED)
                    .when(COMMAND_IMPOSSIBLE, PAYMENT_PREPARE_FAILED),
            order(PREPARED)
                    .when(CONFIRM, DECREASE_STOCK)
                    .when(CANCEL, CANCELED, CLOSE_PAYMENT)
                    .when(EXPIRY, EXPIRED, CLOSE_PAYMENT),

            // Flow 2, confirm: the stock is taken first, then the payment is charged.

            order(DECREASE_STOCK)
                    .sends(ProductStockDecrease.class, OrderCommands::decreaseStock)
                    .on(ProductStockDecreased.class, TAKEN, PAYMENT_PENDING, OrderReplies::stockTaken)
                    .on(
                            ProductStockDecreased.class,
                            NOT_ENOUGH,
                            DECREASE_STOCK_FAILED,
                            OrderReplies::stockNotTaken,
                            CLOSE_PAYMENT)
                    .when(COMMAND_IMPOSSIBLE, DECREASE_STOCK_FAILED, CLOSE_PAYMENT),
            order(PAYMENT_PENDING)
                    .sends(PaymentPending.class, OrderCommands::chargePayment)
                    .on(PaymentConfirmed.class, CONFIRMED, OrderReplies::charged)
                    .on(
                            PaymentConfirmedFail.class,
                            PAYMENT_ENDED,
                            PAYMENT_FAILED,
                            OrderReplies::chargeRefused,
                            ROLL_BACK_STOCK)
                    .on(PaymentConfirmedFail.class, KEY_REFUSED, PREPARED, OrderReplies::keyRefused, ROLL_BACK_ATTEMPT)
                    .when(COMMAND_IMPOSSIBLE, PAYMENT_FAILED, ROLL_BACK_STOCK),

            // Flow 3, cancel and refund: the money is a matter of the table REFUND, the goods of STOCK_RETURN.

            order(CONFIRMED).when(CANCEL, CANCEL_REQUESTED).when(NOTHING_LEFT, CANCELED),
            order(CANCEL_REQUESTED)
                    .when(REFUND_COMPLETED, CANCELED, RETURN_STOCK)
                    .when(REFUND_REFUSED, CONFIRMED)
                    .when(NOTHING_LEFT, CANCELED, RETURN_STOCK));

    /** How money goes back: for all of an order that is CANCEL_REQUESTED, or for a part of one that is CONFIRMED. */
    static final List<SagaStep<Refund.State, OrderRefund>> REFUND = List.of(refund(Refund.State.REQUESTED)
            .sends(PaymentCancel.class, OrderRefund::command)
            .on(PaymentCanceled.class, Refund.State.COMPLETED, OrderRefund::completed, RETURN_STOCK)
            .on(PaymentCanceledFail.class, Refund.State.REFUSED, OrderRefund::refused));

    /**
     * A refund at Toss itself, which nobody here asked for, counts in whatever state the order is; so does one that the
     * order has asked for before it came back older, and knows no more, and one that was asked for while it was not
     * here.
     */
    static final SagaStep.Change<Order, PaymentCanceled> REFUNDED_AT_PROVIDER = OrderReplies::refundedAtProvider;

    /** How goods return into stock: to compensate, with a refund, or because an admin says so. */
    static final List<SagaStep<StockReturn.State, OrderStockReturn>> STOCK_RETURN =
            List.of(stockReturn(StockReturn.State.REQUESTED)
                    .sends(ProductStockRollback.class, OrderStockReturn::command)
                    .on(ProductStockRolledback.class, StockReturn.State.COMPLETED, OrderStockReturn::completed));

    /** What stale replies have to be followed by all the same. */
    static final List<LateReply<?>> LATE_REPLIES = List.of(
            new LateReply<>(
                    PaymentPrepared.class,
                    "of an order that expired or was canceled",
                    (order, reply) -> order.status() == EXPIRED || order.status() == CANCELED,
                    (order, reply) -> reply.paymentId(),
                    CLOSE_PAYMENT),
            new LateReply<>(
                    PaymentConfirmed.class,
                    "of an order that ended unpaid",
                    (order, reply) ->
                            order.status().settled() && !order.payment().charged(),
                    (order, reply) -> reply.paymentId(),
                    REFUND_ORPHAN_CHARGE),
            // Only an order that has come back older has not asked for what catalog took: it may never ask again.
            new LateReply<>(
                    ProductStockDecreased.class,
                    "(taken) of an order that has not asked for it",
                    OrderReplies::takenUnasked,
                    (order, reply) -> order.payment().id(),
                    ROLL_BACK_UNASKED));

    /** What replies to an order that is not here are followed by, however far it had come. */
    static final List<UnknownReply<?>> UNKNOWN_ORDER = List.of(
            new UnknownReply<>(
                    ProductStockDecreased.class,
                    "(taken)",
                    ProductStockDecreased::success,
                    OrderReplies::unknownTookStock,
                    ROLL_BACK_EVERYTHING),
            new UnknownReply<>(
                    PaymentConfirmed.class,
                    "",
                    reply -> true,
                    OrderReplies::unknownCharged,
                    REFUND_ORPHAN_CHARGE,
                    ROLL_BACK_EVERYTHING),
            new UnknownReply<>(
                    PaymentConfirmedFail.class,
                    "",
                    reply -> true,
                    OrderReplies::unknownNotCharged,
                    ROLL_BACK_EVERYTHING));

    private OrderSaga() {}

    private static SagaStep<OrderStatus, Order> order(OrderStatus state) {
        return SagaStep.in(state);
    }

    private static SagaStep<Refund.State, OrderRefund> refund(Refund.State state) {
        return SagaStep.in(state);
    }

    private static SagaStep<StockReturn.State, OrderStockReturn> stockReturn(StockReturn.State state) {
        return SagaStep.in(state);
    }

    /** The step of a state; one without command and edges where the order has come to its end. */
    static SagaStep<OrderStatus, Order> step(OrderStatus state) {
        return step(ORDER, state);
    }

    static SagaStep<Refund.State, OrderRefund> refundStep(Refund.State state) {
        return step(REFUND, state);
    }

    static SagaStep<StockReturn.State, OrderStockReturn> stockReturnStep(StockReturn.State state) {
        return step(STOCK_RETURN, state);
    }

    private static <S extends Enum<S>, T> SagaStep<S, T> step(List<SagaStep<S, T>> table, S state) {
        return table.stream().filter(step -> step.state() == state).findFirst().orElseGet(() -> SagaStep.in(state));
    }

    /**
     * What is compensated when an order was taken along this edge. One of which all money had gone back before has come
     * further by itself, along the edge of {@link SagaTrigger#NOTHING_LEFT}.
     *
     * @throws IllegalStateException when the order is where no edge has led it
     */
    static Set<Compensation> compensations(SagaStep.Edge<OrderStatus, Order> edge, Order order) {
        Set<Compensation> due = new LinkedHashSet<>(edge.compensations());
        SagaStep.Edge<OrderStatus, Order> last = edge;
        if (order.status() != edge.to() && order.payment().allRefunded()) {
            last = step(edge.to()).require(NOTHING_LEFT);
            due.addAll(last.compensations());
        }
        last.requireReached(order.status());
        return due;
    }

    /** The replies for which an order waits in one of its states. */
    static Set<Class<? extends Message>> orderReplies() {
        return replies(ORDER);
    }

    /** All replies that the saga waits for. */
    static Set<Class<? extends Message>> replies() {
        return Stream.of(replies(ORDER), replies(REFUND), replies(STOCK_RETURN))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <S extends Enum<S>, T> Set<Class<? extends Message>> replies(List<SagaStep<S, T>> table) {
        return table.stream()
                .flatMap(step -> step.replies().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A stale reply that needs an action.
     *
     * @param condition when it does
     * @param concerns the orders that it does so for
     * @param paymentId the payment that the reply is about, which the order need not know; null where it is about none
     */
    record LateReply<R extends Message>(
            Class<R> reply,
            String condition,
            BiPredicate<Order, R> concerns,
            BiFunction<Order, R, String> paymentId,
            Compensation compensation) {

        boolean takes(Order order, Message message) {
            return reply.isInstance(message) && concerns.test(order, reply.cast(message));
        }

        String paymentId(Order order, Message message) {
            return paymentId.apply(order, reply.cast(message));
        }
    }

    /**
     * A reply to an order that is not here.
     *
     * @param condition in words, where only some replies of the type are followed by anything
     * @param concerns which
     * @param finding what is noted; the compensations follow from it
     */
    record UnknownReply<R extends Message>(
            Class<R> reply,
            String condition,
            Predicate<R> concerns,
            SagaStep.Change<UnknownOrder, R> finding,
            List<Compensation> compensations) {

        UnknownReply(
                Class<R> reply,
                String condition,
                Predicate<R> concerns,
                SagaStep.Change<UnknownOrder, R> finding,
                Compensation... compensations) {
            this(reply, condition, concerns, finding, List.of(compensations));
        }

        boolean concerns(Message message) {
            return reply.isInstance(message) && concerns.test(reply.cast(message));
        }

        void note(UnknownOrder unknown, Message message, Instant now) {
            finding.apply(unknown, reply.cast(message), now);
        }
    }
}
