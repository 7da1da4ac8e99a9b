package kr.ilovepet.order.saga;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Reminder;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.saga.message.Message;
import kr.ilovepet.saga.outbox.Outbox;

/**
 * Sends commands again whose answer is late, under a new event id and the same idempotency key. The caller holds the
 * lock of the order.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Reminders {

    @Inject
    private Outbox outbox;

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

    private void repeat(Order order, Message command, Reminder reminder) {
        outbox.send(order.number(), command);
        Instant now = Instant.now();
        if (reminder.repeated(now)) {
            order.attention().call(AttentionReason.NO_ANSWER, command.step(), now);
        }
    }
}
