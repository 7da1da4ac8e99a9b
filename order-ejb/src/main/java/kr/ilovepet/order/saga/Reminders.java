package kr.ilovepet.order.saga;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import kr.ilovepet.contract.Message;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.order.orders.Reminder;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.order.orders.StockReturns;

/**
 * Sends commands again whose answer is late, under a new event id and the same idempotency key. The caller holds the
 * lock of the order.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Reminders {

    @Inject
    private Outbox outbox;

    @Inject
    private Refunds refunds;

    @Inject
    private StockReturns returns;

    /** The command of the order's state. */
    public void repeat(Order order) {
        SagaCommands.next(order)
                .ifPresent(command -> repeat(order, command, order.watch().reminder()));
    }

    /** The request to give money back. */
    public void repeat(Order order, Refund refund) {
        repeat(order, refund.command(order.payment().id()), refund.reminder());
    }

    /** The request to take pieces back. */
    public void repeat(Order order, StockReturn stockReturn) {
        repeat(order, stockReturn.command(), stockReturn.reminder());
    }

    /** An answer about money or pieces came: nobody need look any more, unless another one is late as well. */
    public void answered(Order order) {
        boolean late = refunds.of(order.number()).stream()
                        .anyMatch(refund -> refund.reminder().overdue())
                || returns.of(order.number()).stream()
                        .anyMatch(found -> found.reminder().overdue());
        if (!late) {
            order.attention().resolve(AttentionReason.NO_ANSWER);
        }
    }

    private void repeat(Order order, Message command, Reminder reminder) {
        outbox.send(OrderSubject.of(order), command);
        Instant now = Instant.now();
        if (reminder.repeated(now)) {
            order.attention().call(AttentionReason.NO_ANSWER, command.step(), now);
        }
    }
}
