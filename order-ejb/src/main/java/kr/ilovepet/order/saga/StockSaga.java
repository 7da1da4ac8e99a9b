package kr.ilovepet.order.saga;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.order.orders.StockReturns;

/** The way of pieces back into stock: each return has an id of its own and is asked for until catalog answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StockSaga {

    @Inject
    private Orders orders;

    @Inject
    private StockReturns returns;

    @Inject
    private Outbox outbox;

    @Inject
    private StaleReplies stale;

    @Inject
    private Reminders reminders;

    /** All pieces of an order that was not charged in the end; catalog gives back what it took. */
    public void afterRefusedPayment(Order order) {
        begin(
                order,
                new StockReturn(
                        order.number() + "-payment-failed",
                        order.number(),
                        order.lines().kept(),
                        Instant.now()));
    }

    /** What was decided when money was asked back, once for that request, and of that only what the order still has. */
    public void afterRefund(Order order, String cancelRequestId, Pieces decided) {
        begin(
                order,
                new StockReturn(
                        "refund-" + cancelRequestId,
                        order.number(),
                        decided.atMost(order.lines().kept()),
                        Instant.now()));
    }

    /** A person wants these pieces, of those that the order still has, back in stock. */
    public void restock(Order order, Pieces pieces, String reason, long requestedBy) {
        String rollbackId = "restock-" + UUID.randomUUID();
        order.attention().resolve(AttentionReason.STOCK_UNDECIDED);
        begin(order, new StockReturn(rollbackId, order.number(), pieces, reason, requestedBy, Instant.now()));
    }

    /** Catalog has the pieces back. */
    public void returned(MessageHeader header, ProductStockRolledback answer) {
        orders.lock(header.subjectId()).ifPresentOrElse(order -> returned(order, answer.rollbackId()), stale::count);
    }

    private void returned(Order order, String rollbackId) {
        returns.lock(rollbackId)
                .filter(found -> found.open() && found.orderId().equals(order.number()))
                .ifPresentOrElse(
                        found -> {
                            found.answered(Instant.now());
                            order.cameBack(found.pieces());
                            reminders.answered(order);
                        },
                        stale::count);
    }

    private void begin(Order order, StockReturn stockReturn) {
        if (!stockReturn.pieces().isEmpty()) {
            order.goesBack(stockReturn.pieces());
            returns.add(stockReturn);
            outbox.send(OrderSubject.of(order), stockReturn.command());
        }
    }
}
