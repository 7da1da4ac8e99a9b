package kr.ilovepet.order.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.order.checkout.Refusals;
import kr.ilovepet.order.desk.CaseView.Reason;
import kr.ilovepet.order.desk.CaseView.RefundView;
import kr.ilovepet.order.desk.CaseView.StockReturnView;
import kr.ilovepet.order.desk.CaseView.WatchView;
import kr.ilovepet.order.orders.FailureTexts;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderView;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.order.orders.Reminder;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.order.orders.StockReturns;
import kr.ilovepet.platform.problem.Problem;

/** Puts together all that is known of an order. */
@Stateless
public class CaseFile {

    @Inject
    private Orders orders;

    @Inject
    private Refunds refunds;

    @Inject
    private StockReturns returns;

    @Inject
    private MessageTrail trail;

    /**
     * The case of an order.
     *
     * @throws Problem 404 when there is no such order
     */
    public CaseView of(String orderId, FailureTexts texts) {
        Order order = Refusals.found(orders.find(orderId));
        List<Refund> ofMoney = refunds.of(orderId);
        List<StockReturn> ofStock = returns.of(orderId);
        return new CaseView(
                OrderView.of(order, texts),
                order.userId(),
                order.payment().method(),
                order.payment().paidAt(),
                order.attention().notes().entrySet().stream()
                        .map(note -> new Reason(
                                note.getKey(),
                                note.getValue().since(),
                                note.getValue().detail()))
                        .toList(),
                ofMoney.stream().map(CaseFile::view).toList(),
                ofStock.stream().map(CaseFile::view).toList(),
                watch(order, ofMoney, ofStock),
                trail.of(orderId));
    }

    /** The reminder that is due first; where none is set, that of the order's last command. */
    private static WatchView watch(Order order, List<Refund> ofMoney, List<StockReturn> ofStock) {
        Reminder own = order.watch().reminder();
        Reminder next = Stream.concat(
                        Stream.concat(Stream.of(own), ofMoney.stream().map(Refund::reminder)),
                        ofStock.stream().map(StockReturn::reminder))
                .filter(Reminder::active)
                .min(Comparator.comparing(Reminder::nextAt))
                .orElse(own);
        Instant expiresAt = order.watch().expiresAt();
        return new WatchView(next.repeats(), next.nextAt(), expiresAt);
    }

    private static RefundView view(Refund refund) {
        return new RefundView(
                refund.cancelRequestId(),
                refund.amount(),
                refund.reason(),
                refund.requestedBy(),
                refund.state(),
                refund.canceledAmount(),
                refund.failureCode(),
                refund.requestedAt(),
                refund.answeredAt(),
                refund.restockDecided() ? refund.restock().items() : null);
    }

    private static StockReturnView view(StockReturn found) {
        return new StockReturnView(found.rollbackId(), found.pieces().items(), found.requestedAt(), found.answeredAt());
    }
}
