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
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;

/** Flow 3: money goes back, whole or in part, and then the pieces that were decided on go back into stock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RefundSaga {

    private static final Logger LOG = Logger.getLogger(RefundSaga.class.getName());

    @Inject
    private Orders orders;

    @Inject
    private Refunds refunds;

    @Inject
    private StockSaga stock;

    @Inject
    private Outbox outbox;

    @Inject
    private Moves moves;

    @Inject
    private StaleReplies stale;

    @Inject
    private Reminders reminders;

    /**
     * The whole order is cancelled: CANCEL_REQUESTED until Toss answered.
     *
     * @param restock pieces that go back into stock then; null where nobody decides that now
     */
    public void cancel(Order order, String reason, long requestedBy, Pieces restock) {
        order.cancelRequested(Instant.now());
        moves.tell(order);
        request(order, null, reason, requestedBy, restock);
    }

    /**
     * A part of the amount goes back; the order stays CONFIRMED while anything is left.
     *
     * @param restock pieces that go back into stock with it; null where nobody decides that now
     */
    public void refundPart(Order order, long amount, String reason, long requestedBy, Pieces restock) {
        request(order, amount, reason, requestedBy, restock);
    }

    /** Toss gave money back: on our request, or at its own desk. */
    public void moneyReturned(MessageHeader header, PaymentCanceled answer) {
        Optional<Order> order = orders.lock(header.subjectId());
        if (!answer.requested()) {
            order.ifPresentOrElse(found -> returnedAtDesk(found, answer.canceledAmount()), stale::count);
            return;
        }
        refunds.lock(answer.cancelRequestId())
                .filter(Refund::open)
                .ifPresentOrElse(
                        refund -> returned(order.orElseThrow(), refund, answer.canceledAmount()), stale::count);
    }

    /** Toss refused to give the money back: the order stands, a person must look. */
    public void returnRefused(MessageHeader header, PaymentCanceledFail answer) {
        Order order = orders.lock(header.subjectId()).orElse(null);
        Optional<Refund> refund = refunds.lock(answer.cancelRequestId()).filter(Refund::open);
        if (order == null || refund.isEmpty()) {
            orphanNotReturned(order, answer);
            return;
        }
        LOG.log(Level.WARNING, "Refund of order {0} refused: {1}", new Object[] {order.number(), answer.errorCode()});
        refused(order, refund.get(), answer.errorCode(), Instant.now());
    }

    private void request(Order order, Long amount, String reason, long requestedBy, Pieces restock) {
        Refund refund = new Refund(
                UUID.randomUUID().toString(), order.number(), amount, reason, requestedBy, restock, Instant.now());
        refunds.add(refund);
        outbox.send(OrderSubject.of(order), refund.command(order.payment().id()));
    }

    private void returned(Order order, Refund refund, long canceledAmount) {
        Instant now = Instant.now();
        OrderStatus before = order.status();
        refund.done(canceledAmount, now);
        reminders.answered(order);
        order.refunded(canceledAmount, refund.whole(), now);
        moves.tell(order);
        stock.afterRefund(order, refund.cancelRequestId(), refund.restock());
        if (order.status() != before && !refund.settlesStock()) {
            order.nobodyDecidedAboutStock(now);
        }
    }

    private void refused(Order order, Refund refund, String code, Instant now) {
        refund.refused(code, now);
        reminders.answered(order);
        if (!refund.whole()) {
            order.attention().call(AttentionReason.REFUND_REFUSED, code, now);
            return;
        }
        order.refundRefused(code, now);
        moves.tell(order);
        if (order.status() == OrderStatus.CANCELED) {
            // The money is back all the same, from Toss's own desk: what was decided for that case holds.
            stock.afterRefund(order, refund.cancelRequestId(), refund.restock());
            if (!refund.settlesStock()) {
                order.nobodyDecidedAboutStock(now);
            }
        }
    }

    /** Nobody here asked for it, so nobody here knows where the goods are: an admin decides about the stock. */
    private void returnedAtDesk(Order order, long canceledAmount) {
        order.returnedAtDesk(canceledAmount, Instant.now());
        moves.tell(order);
    }

    private void orphanNotReturned(Order order, PaymentCanceledFail answer) {
        stale.count();
        if (order != null && answer.purpose() == Purpose.ORPHAN) {
            order.attention().call(AttentionReason.ORPHAN_CHARGE, answer.errorCode(), Instant.now());
            LOG.log(Level.SEVERE, "The charge of ended order {0} could not be given back: {1}", new Object[] {
                order.number(), answer.errorCode()
            });
        }
    }
}
