package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.Requester;
import kr.ilovepet.order.domain.StockDecision;
import kr.ilovepet.order.domain.Won;

/** Carries {@link OrderSaga#REFUND} out: money goes back, whole or in part, and then the goods that were decided on. */
@ApplicationScoped
public class RefundSteps {

    private static final Logger LOG = Logger.getLogger(RefundSteps.class.getName());

    private RepliedOrders orders;
    private RefundRepository refunds;
    private StockReturnSteps stockReturns;
    private CommandSender commands;
    private CommandRepeater repeater;
    private StaleReplies stale;
    private InstantSource clock;

    /** For the container. */
    public RefundSteps() {}

    @Inject
    public RefundSteps(
            RepliedOrders orders,
            RefundRepository refunds,
            StockReturnSteps stockReturns,
            CommandSender commands,
            CommandRepeater repeater,
            StaleReplies stale,
            InstantSource clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.stockReturns = stockReturns;
        this.commands = commands;
        this.repeater = repeater;
        this.stale = stale;
        this.clock = clock;
    }

    /** The whole of a paid order is canceled: CANCEL_REQUESTED until Toss decided. */
    public void cancel(Order order, Requester requester, StockDecision stock) {
        Instant now = clock.instant();
        order.requestCancellation(now);
        request(order, Refund.ofWhole(order.number(), requester, stock, now));
    }

    /** A part of the amount is refunded; the order stays CONFIRMED while anything is left. */
    public void refundPart(Order order, Won amount, Requester requester, StockDecision stock) {
        request(order, Refund.ofPart(order.number(), amount, requester, stock, clock.instant()));
    }

    private void request(Order order, Refund refund) {
        refunds.add(refund);
        commands.send(order, new OrderRefund(order, refund).command());
    }

    /** Toss refunded: on a request of this shop, or at Toss itself. */
    public void canceled(MessageHeader header, PaymentCanceled reply) {
        Optional<Order> order = orders.lock(header, reply);
        if (!reply.requested()) {
            order.ifPresentOrElse(found -> refundedAtProvider(found, reply), stale::count);
        } else if (!followed(order, reply.cancelRequestId(), reply)) {
            order.filter(found -> forgotten(found, reply))
                    .ifPresentOrElse(found -> refundedUnasked(found, reply), stale::count);
        }
    }

    /**
     * Whether money of the order went back on a request that it does not know: its own, made before it came back older,
     * or one made while it was not here. What an order that ended unpaid asks back is not kept among its refunds, and
     * changes nothing.
     */
    private boolean forgotten(Order order, PaymentCanceled reply) {
        boolean endedUnpaid = order.status().settled() && !order.payment().charged();
        return (reply.purpose() == Purpose.REFUND || !endedUnpaid)
                && reply.canceledAmount() > 0
                && refunds.of(order.number()).stream()
                        .noneMatch(known -> known.cancelRequestId().equals(reply.cancelRequestId()));
    }

    /** Remembers it, so that it counts once however often it is told. */
    private void refundedUnasked(Order order, PaymentCanceled reply) {
        refunds.add(Refund.forgotten(
                order.number(), reply.cancelRequestId(), new Won(reply.canceledAmount()), clock.instant()));
        refundedAtProvider(order, reply);
    }

    private void refundedAtProvider(Order order, PaymentCanceled reply) {
        OrderStatus before = order.status();
        OrderSaga.REFUNDED_AT_PROVIDER.apply(order, reply, clock.instant());
        if (order.status() != before) {
            OrderSaga.step(before).require(SagaTrigger.NOTHING_LEFT).requireReached(order.status());
        }
    }

    /** Toss refused to refund. */
    public void refused(MessageHeader header, PaymentCanceledFail reply) {
        Optional<Order> order = orders.lock(header, reply);
        if (followed(order, reply.cancelRequestId(), reply)) {
            LOG.log(Level.WARNING, "Refund of order {0} refused: {1}", new Object[] {
                header.subjectId(), reply.errorCode()
            });
        } else {
            stale.count();
            order.filter(found -> OrderReplies.leavesOrphanCharge(reply))
                    .ifPresent(found -> orphanChargeNotRefunded(found, reply.errorCode()));
        }
    }

    /** Whether the order has an open refund of this id, which the reply has brought on then. */
    private <R extends Message> boolean followed(Optional<Order> order, String cancelRequestId, R reply) {
        Optional<Refund> refund = order.flatMap(found ->
                refunds.lock(cancelRequestId).filter(open -> open.orderNumber().equals(found.number())));
        var both = refund.map(found -> new OrderRefund(order.get(), found));
        var edge = both.flatMap(
                found -> OrderSaga.refundStep(found.refund().state()).edge(found, reply));
        edge.ifPresent(found -> follow(both.get(), found, reply));
        return edge.isPresent();
    }

    private <R extends Message> void follow(
            OrderRefund both, SagaStep.ReplyEdge<Refund.State, OrderRefund, R> edge, R reply) {
        Order order = both.order();
        OrderStatus before = order.status();
        Instant now = clock.instant();
        edge.change().apply(both, reply, now);
        edge.requireReached(both.refund().state());
        repeater.replied(order);
        Set<Compensation> due = new LinkedHashSet<>(edge.compensations());
        both.trigger(before)
                .map(OrderSaga.step(before)::require)
                .ifPresentOrElse(
                        orderEdge -> due.addAll(OrderSaga.compensations(orderEdge, order)),
                        () -> requireUnchanged(order, before));
        if (due.contains(Compensation.RETURN_STOCK)) {
            stockReturns.afterRefund(order, both.refund());
        }
        boolean ended = order.status() == OrderStatus.CANCELED && before != OrderStatus.CANCELED;
        if (ended && !both.refund().settlesStock()) {
            order.stockUndecided(now);
        }
    }

    private static void requireUnchanged(Order order, OrderStatus before) {
        if (order.status() != before) {
            throw new IllegalStateException(
                    "Order " + order.number() + " has become " + order.status() + " although its refund says nothing");
        }
    }

    private void orphanChargeNotRefunded(Order order, String code) {
        order.attention().raise(AttentionReason.ORPHAN_CHARGE, code, clock.instant());
        LOG.log(Level.SEVERE, "The charge of ended order {0} could not be refunded: {1}", new Object[] {
            order.number(), code
        });
    }
}
