package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.Message;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.order.domain.Failure;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.PaymentKey;

/**
 * Carries {@link OrderSaga#ORDER} out: takes an order along an edge, compensates what the edge names, and sends the
 * command of the state that follows, all in the caller's transaction.
 *
 * <p>Callers look at the order's state first. To ask for a change for which {@link OrderSaga} has no edge is a defect:
 * the {@link IllegalStateException} rolls the caller's transaction back.
 */
@ApplicationScoped
public class OrderSteps {

    private static final Logger LOG = Logger.getLogger(OrderSteps.class.getName());

    private RepliedOrders orders;
    private CommandSender commands;
    private CommandRepeater repeater;
    private StockReturnSteps stockReturns;
    private StaleReplies stale;
    private InstantSource clock;

    /** For the container. */
    public OrderSteps() {}

    @Inject
    public OrderSteps(
            RepliedOrders orders,
            CommandSender commands,
            CommandRepeater repeater,
            StockReturnSteps stockReturns,
            StaleReplies stale,
            InstantSource clock) {
        this.orders = orders;
        this.commands = commands;
        this.repeater = repeater;
        this.stockReturns = stockReturns;
        this.stale = stale;
        this.clock = clock;
    }

    /** Sends the first command of a new order. */
    public void begin(Order order) {
        next(order);
    }

    /**
     * The reply to the command of the order's state is overdue: sends it again. Where it cannot be made again the order
     * waits on, and a person is told: it may have been sent before, and its reply says what is to be compensated.
     */
    public void repeat(Order order) {
        try {
            commands.next(order).ifPresent(command -> repeater.repeat(order, command));
        } catch (ImpossibleCommandException impossible) {
            LOG.log(Level.SEVERE, "The order waits on for the reply to what was sent before", impossible);
            repeater.notRepeated(order, impossible.step());
        }
    }

    /**
     * The shopper authenticated a payment with this key.
     *
     * @param order waits for a payment
     */
    public void confirm(Order order, PaymentKey paymentKey) {
        follow(order, SagaTrigger.CONFIRM, now -> order.confirm(paymentKey, now));
    }

    /**
     * The order is canceled before its payment.
     *
     * @param order waits for a payment
     */
    public void cancelUnpaid(Order order) {
        follow(order, SagaTrigger.CANCEL, order::cancelUnpaid);
    }

    /**
     * The time to pay is over.
     *
     * @param order {@linkplain OrderStatus#canExpire can expire}
     */
    public void expire(Order order) {
        follow(order, SagaTrigger.EXPIRY, order::expire);
    }

    /** Another service replied to the command of an order's state. */
    public <R extends Message> void reply(MessageHeader header, R reply) {
        Optional<Order> order = orders.lock(header, reply);
        var edge = order.filter(found -> OrderReplies.ofThisAttempt(found, reply))
                .flatMap(found -> OrderSaga.step(found.status()).edge(found, reply));
        if (edge.isPresent()) {
            follow(order.get(), edge.get(), now -> edge.get().change().apply(order.get(), reply, now));
        } else {
            stale.count();
            order.ifPresent(found -> followStale(found, reply));
        }
    }

    private void follow(Order order, SagaTrigger trigger, Consumer<Instant> change) {
        follow(order, OrderSaga.step(order.status()).require(trigger), change);
    }

    private void follow(Order order, SagaStep.Edge<OrderStatus, Order> edge, Consumer<Instant> change) {
        change.accept(clock.instant());
        OrderSaga.compensations(edge, order)
                .forEach(compensation ->
                        compensate(order, compensation, order.payment().id()));
        next(order);
    }

    /**
     * Sends the command of the state that the order has just entered. An order whose command cannot be made would wait
     * for ever; nobody has received it yet, so the order can end.
     */
    private void next(Order order) {
        Optional<Message> command;
        try {
            command = commands.next(order);
        } catch (ImpossibleCommandException impossible) {
            LOG.log(Level.SEVERE, "The order ends, since it cannot go on", impossible);
            SagaStep.Edge<OrderStatus, Order> end =
                    OrderSaga.step(order.status()).require(SagaTrigger.COMMAND_IMPOSSIBLE);
            follow(order, end, now -> order.fail(end.to(), Failure.of("COMMAND_IMPOSSIBLE"), now));
            return;
        }
        command.ifPresent(message -> commands.send(order, message));
    }

    private void followStale(Order order, Message reply) {
        OrderSaga.LATE_REPLIES.stream()
                .filter(late -> late.takes(order, reply))
                .forEach(late -> compensate(order, late.compensation(), late.paymentId(order, reply)));
    }

    private void compensate(Order order, Compensation compensation, String paymentId) {
        switch (compensation) {
            case CLOSE_PAYMENT -> commands.send(order, OrderCommands.closePayment(order, paymentId));
            case ROLL_BACK_STOCK -> stockReturns.afterRefusedPayment(order);
            case ROLL_BACK_ATTEMPT -> stockReturns.afterRefusedKey(order);
            case ROLL_BACK_UNASKED -> {
                LOG.log(Level.WARNING, "Order {0} is {1} but holds stock, which goes back", new Object[] {
                    order.number(), order.status()
                });
                stockReturns.ofUnasked(order);
            }
            case REFUND_ORPHAN_CHARGE -> {
                LOG.log(Level.WARNING, "Order {0} ended {1} but was charged; the money is refunded", new Object[] {
                    order.number(), order.status()
                });
                commands.send(order, OrderCommands.refundOrphanCharge(order, paymentId));
            }
            case RETURN_STOCK, ROLL_BACK_EVERYTHING ->
                throw new IllegalStateException("No edge of an order is followed by this: " + compensation);
        }
    }
}
