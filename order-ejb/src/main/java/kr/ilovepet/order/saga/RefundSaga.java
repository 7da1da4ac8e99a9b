package kr.ilovepet.order.saga;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.saga.message.MessageHeader;
import kr.ilovepet.saga.message.PaymentCanceled;
import kr.ilovepet.saga.message.PaymentCanceledFail;
import kr.ilovepet.saga.outbox.Outbox;

/** Flow 3: money goes back, whole or in part, and after a whole refund the stock too. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RefundSaga {

    private static final Logger LOG = Logger.getLogger(RefundSaga.class.getName());

    @Inject
    private Orders orders;

    @Inject
    private Refunds refunds;

    @Inject
    private OrderSaga saga;

    @Inject
    private Outbox outbox;

    @Inject
    private StaleAnswers stale;

    /** The whole order is cancelled: CANCEL_REQUESTED until Toss answered. */
    public void cancel(Order order, String reason, long requestedBy) {
        order.cancelRequested(Instant.now());
        OrderSaga.log(order);
        request(order, null, reason, requestedBy);
    }

    /** A part of the amount goes back; the order stays CONFIRMED. */
    public void refundPart(Order order, long amount, String reason, long requestedBy) {
        request(order, amount, reason, requestedBy);
    }

    /** Toss gave money back: on our request, or at its own desk. */
    public void moneyReturned(MessageHeader header, PaymentCanceled answer) {
        Optional<Order> order = orders.lock(header.orderId());
        if (answer.cancelRequestId() == null) {
            order.filter(charged -> charged.paidAt() != null)
                    .ifPresentOrElse(paid -> returnedAtDesk(paid, answer.canceledAmount()), stale::count);
            return;
        }
        refunds.lock(answer.cancelRequestId())
                .filter(Refund::open)
                .ifPresentOrElse(refund -> returned(order.orElseThrow(), refund, answer.canceledAmount()), stale::count);
    }

    /** Toss refused to give the money back: the order stands, a person must look. */
    public void returnRefused(MessageHeader header, PaymentCanceledFail answer) {
        Order order = orders.lock(header.orderId()).orElse(null);
        Optional<Refund> refund = refunds.lock(answer.cancelRequestId()).filter(Refund::open);
        if (order == null || refund.isEmpty()) {
            orphanNotReturned(order, answer);
            return;
        }
        refund.get().refused(answer.errorCode(), Instant.now());
        if (refund.get().whole()) {
            order.refundRefused(answer.errorCode(), Instant.now());
        } else {
            order.needsAttention("REFUND_REFUSED");
        }
        LOG.log(Level.WARNING, "Refund of order {0} refused: {1}", new Object[] {order.number(), answer.errorCode()});
    }

    private void request(Order order, Long amount, String reason, long requestedBy) {
        Refund refund = new Refund(
                UUID.randomUUID().toString(), order.number(), amount, reason, requestedBy, Instant.now());
        refunds.add(refund);
        outbox.send(order.number(), refund.command(order.paymentId()));
    }

    private void returned(Order order, Refund refund, long canceledAmount) {
        Instant now = Instant.now();
        refund.done(canceledAmount, now);
        boolean all = refund.whole() || order.refunded() + canceledAmount == order.amount();
        order.refunded(canceledAmount, all, now);
        if (refund.whole()) {
            saga.returnStock(order, "canceled");
        }
        OrderSaga.log(order);
    }

    /** Nobody here asked for it, so nobody here knows where the goods are: an admin decides about the stock. */
    private void returnedAtDesk(Order order, long canceledAmount) {
        boolean ends = order.status() == OrderStatus.CONFIRMED && order.refunded() + canceledAmount == order.amount();
        order.refunded(canceledAmount, ends, Instant.now());
        order.needsAttention("CANCELED_AT_TOSS");
        OrderSaga.log(order);
    }

    private void orphanNotReturned(Order order, PaymentCanceledFail answer) {
        stale.count();
        if (order != null && answer.cancelRequestId().endsWith("-orphan")) {
            order.needsAttention("ORPHAN_CHARGE");
            LOG.log(Level.SEVERE, "The charge of ended order {0} could not be given back: {1}", new Object[] {
                order.number(), answer.errorCode()
            });
        }
    }
}
