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
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.order.domain.Incarnation;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.UnknownOrder;
import kr.ilovepet.order.domain.UnknownOrderRepository;
import kr.ilovepet.order.domain.Won;

/**
 * Carries {@link OrderSaga#UNKNOWN_ORDER} out: what is said of an order that is not here is noted, and a moment later,
 * if it still is not, its money and its goods are asked back until both are answered for.
 */
@ApplicationScoped
public class UnknownOrderSteps {

    private static final Logger LOG = Logger.getLogger(UnknownOrderSteps.class.getName());

    private OrderRepository orders;
    private UnknownOrderRepository unknownOrders;
    private CommandSender commands;
    private InstantSource clock;

    /** For the container. */
    public UnknownOrderSteps() {}

    @Inject
    public UnknownOrderSteps(
            OrderRepository orders, UnknownOrderRepository unknownOrders, CommandSender commands, InstantSource clock) {
        this.orders = orders;
        this.unknownOrders = unknownOrders;
        this.commands = commands;
        this.clock = clock;
    }

    /** Another service replied to an order that is not here. */
    void reply(OrderNumber number, Incarnation incarnation, Message reply) {
        OrderSaga.UNKNOWN_ORDER.stream()
                .filter(found -> found.concerns(reply))
                .forEach(found -> note(number, incarnation, unknown -> found.note(unknown, reply, clock.instant())));
        switch (reply) {
            case PaymentCanceled canceled ->
                answered(number, incarnation)
                        .filter(unknown -> unknown.cancelRequestId().equals(canceled.cancelRequestId()))
                        .ifPresent(unknown -> unknown.refunded(new Won(canceled.canceledAmount())));
            case PaymentCanceledFail refused ->
                answered(number, incarnation)
                        .filter(unknown -> unknown.cancelRequestId().equals(refused.cancelRequestId()))
                        .ifPresent(unknown -> refundRefused(unknown, refused.errorCode()));
            case ProductStockRolledback returned ->
                answered(number, incarnation)
                        .filter(unknown -> unknown.rollbackId().equals(returned.rollbackId()))
                        .ifPresent(UnknownOrder::stockReturned);
            default -> {
                // Nothing was asked for that this could answer.
            }
        }
    }

    private Optional<UnknownOrder> answered(OrderNumber number, Incarnation incarnation) {
        return unknownOrders.lock(number, incarnation);
    }

    private void note(OrderNumber number, Incarnation incarnation, Consumer<UnknownOrder> finding) {
        UnknownOrder unknown = unknownOrders.lock(number, incarnation).orElseGet(() -> {
            LOG.log(
                    Level.SEVERE,
                    "Order {0} ({1}) is not here, but others have worked on it; what it took goes back",
                    new Object[] {number, incarnation});
            UnknownOrder first = new UnknownOrder(number, incarnation, clock.instant());
            unknownOrders.add(first);
            return first;
        });
        finding.accept(unknown);
    }

    private static void refundRefused(UnknownOrder unknown, String code) {
        unknown.refundRefused(code);
        LOG.log(Level.SEVERE, "The charge of unknown order {0} ({1}) is not refunded: {2}", new Object[] {
            unknown.number(), unknown.incarnation(), code
        });
    }

    /**
     * Asks for what is still to go back. An order that is here after all was only not visible: its own commands are
     * repeated and get the replies again. What was asked back before that goes back all the same, and a person has to
     * see it.
     *
     * @param unknown under the lock of the caller's transaction
     */
    public void settle(UnknownOrder unknown) {
        boolean here = orders.find(unknown.number())
                .filter(order -> order.incarnation().equals(unknown.incarnation()))
                .isPresent();
        if (here) {
            isHere(unknown);
            return;
        }
        if (unknown.refundOpen()) {
            commands.send(unknown, OrderCommands.refundUnknown(unknown));
        }
        if (unknown.stockOpen()) {
            commands.send(unknown, OrderCommands.rollBackUnknown(unknown));
        }
        Instant now = clock.instant();
        unknown.commandRepeat().repeated(now);
    }

    private void isHere(UnknownOrder unknown) {
        if (unknown.commandRepeat().repeats() == 0) {
            LOG.log(Level.WARNING, "Order {0} is here after all; nothing of it goes back", unknown.number());
            unknownOrders.remove(unknown);
        } else {
            LOG.log(
                    Level.SEVERE,
                    "Order {0} ({1}) is here after all, but its money or goods were asked back before",
                    new Object[] {unknown.number(), unknown.incarnation()});
            unknown.orderIsHere();
        }
    }
}
