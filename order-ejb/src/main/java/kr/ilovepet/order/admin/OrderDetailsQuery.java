package kr.ilovepet.order.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.ilovepet.order.admin.AdminOrderDetails.Item;
import kr.ilovepet.order.admin.AdminOrderDetails.Reason;
import kr.ilovepet.order.admin.AdminOrderDetails.RefundView;
import kr.ilovepet.order.admin.AdminOrderDetails.StockReturnView;
import kr.ilovepet.order.admin.AdminOrderDetails.TimersView;
import kr.ilovepet.order.domain.CommandRepeat;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.StockReturnRepository;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.order.tracking.FailureTexts;
import kr.ilovepet.order.tracking.OrderView;

/** Puts together all that is known of an order. */
@Stateless
public class OrderDetailsQuery {

    @Inject
    private OrderRepository orders;

    @Inject
    private RefundRepository refunds;

    @Inject
    private StockReturnRepository returns;

    @Inject
    private MessageHistory messages;

    /**
     * The details of an order.
     *
     * @throws RequestRefusedException when there is no such order
     */
    public AdminOrderDetails find(OrderNumber number, FailureTexts texts) {
        Order order = orders.find(number).orElseThrow(RequestRefusedException::noSuchOrder);
        List<Refund> ofMoney = refunds.of(number);
        List<StockReturn> ofStock = returns.of(number);
        return new AdminOrderDetails(
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
                ofMoney.stream().map(OrderDetailsQuery::view).toList(),
                ofStock.stream().map(OrderDetailsQuery::view).toList(),
                timers(order, ofMoney, ofStock),
                messages.of(number));
    }

    /** The repeat that comes first; where none is to come, that of the order's last command. */
    private static TimersView timers(Order order, List<Refund> ofMoney, List<StockReturn> ofStock) {
        CommandRepeat own = order.timers().commandRepeat();
        CommandRepeat next = Stream.concat(
                        Stream.concat(Stream.of(own), ofMoney.stream().map(Refund::commandRepeat)),
                        ofStock.stream().map(StockReturn::commandRepeat))
                .filter(CommandRepeat::awaitsReply)
                .min(Comparator.comparing(CommandRepeat::nextAt))
                .orElse(own);
        return new TimersView(next.repeats(), next.nextAt(), order.timers().expiresAt());
    }

    private static RefundView view(Refund refund) {
        return new RefundView(
                refund.cancelRequestId(),
                wonOrNull(refund.amount()),
                refund.reason(),
                refund.requestedBy(),
                refund.state(),
                wonOrNull(refund.canceledAmount()),
                refund.failureCode(),
                refund.requestedAt(),
                refund.completedAt(),
                refund.stockDecision().decided()
                        ? Item.of(refund.stockDecision().returned())
                        : null);
    }

    private static StockReturnView view(StockReturn found) {
        return new StockReturnView(
                found.rollbackId(), Item.of(found.quantities()), found.requestedAt(), found.completedAt());
    }

    private static Long wonOrNull(Won amount) {
        return amount == null ? null : amount.value();
    }
}
