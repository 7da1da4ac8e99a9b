package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.Requester;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.StockReturnRepository;

/**
 * Carries {@link OrderSaga#STOCK_RETURN} out: each return has an id of its own and is asked for until catalog replied.
 */
@ApplicationScoped
public class StockReturnSteps {

    private RepliedOrders orders;
    private StockReturnRepository returns;
    private CommandSender commands;
    private CommandRepeater repeater;
    private StaleReplies stale;
    private InstantSource clock;

    /** For the container. */
    public StockReturnSteps() {}

    @Inject
    public StockReturnSteps(
            RepliedOrders orders,
            StockReturnRepository returns,
            CommandSender commands,
            CommandRepeater repeater,
            StaleReplies stale,
            InstantSource clock) {
        this.orders = orders;
        this.returns = returns;
        this.commands = commands;
        this.repeater = repeater;
        this.stale = stale;
        this.clock = clock;
    }

    /** A person wants these, of what the order still holds, back in stock. */
    public void restock(Order order, Quantities quantities, Requester requester) {
        request(order, StockReturn.requestedBy(requester, order.number(), quantities, clock.instant()), true);
    }

    /** All that is held for an order that was not charged in the end; catalog returns what it took. */
    public void afterRefusedPayment(Order order) {
        request(
                order,
                StockReturn.afterRefusedPayment(order.number(), order.lines().held(), clock.instant()),
                false);
    }

    /** All that is held for an attempt to pay whose key was refused; the order has gone on to the next one. */
    public void afterRefusedKey(Order order) {
        request(
                order,
                StockReturn.afterRefusedKey(
                        order.number(),
                        order.payment().attempt() - 1,
                        order.lines().held(),
                        clock.instant()),
                false);
    }

    /**
     * All that was ordered, which catalog has taken for an attempt to pay that the order has not begun; once for the
     * attempt, however often catalog says so.
     */
    public void ofUnasked(Order order) {
        StockReturn unasked = StockReturn.ofUnasked(
                order.number(), order.payment().attempt(), order.lines().ordered(), clock.instant());
        if (returns.lock(unasked.rollbackId()).isEmpty()) {
            order.stockTakenUnasked();
            request(order, unasked, false);
        }
    }

    /** What was decided when the money was asked back, and of that only what the order still holds. */
    public void afterRefund(Order order, Refund refund) {
        Quantities decided = refund.stockDecision().returned();
        request(
                order,
                StockReturn.afterRefund(refund, decided.atMost(order.lines().held()), clock.instant()),
                false);
    }

    private void request(Order order, StockReturn stockReturn, boolean decidesAboutTheRest) {
        if (!stockReturn.quantities().isEmpty()) {
            order.stockReturnRequested(stockReturn.quantities(), decidesAboutTheRest);
            returns.add(stockReturn);
            commands.send(order, new OrderStockReturn(order, stockReturn).command());
        }
    }

    /** Catalog has the goods back in stock. */
    public void completed(MessageHeader header, ProductStockRolledback reply) {
        Optional<Order> order = orders.lock(header, reply);
        Optional<StockReturn> stockReturn = order.flatMap(found -> returns.lock(reply.rollbackId())
                .filter(open -> open.orderNumber().equals(found.number())));
        var edge = stockReturn.flatMap(found ->
                OrderSaga.stockReturnStep(found.state()).edge(new OrderStockReturn(order.get(), found), reply));
        edge.ifPresentOrElse(
                found -> {
                    found.change().apply(new OrderStockReturn(order.get(), stockReturn.get()), reply, clock.instant());
                    found.requireReached(stockReturn.get().state());
                    repeater.replied(order.get());
                },
                stale::count);
    }
}
