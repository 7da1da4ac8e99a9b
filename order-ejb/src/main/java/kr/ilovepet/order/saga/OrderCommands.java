package kr.ilovepet.order.saga;

import java.util.List;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderPayment;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.UnknownOrder;

/** The commands that orders send, made from what the domain knows. */
final class OrderCommands {

    private OrderCommands() {}

    /** Asks catalog for names, prices and stock. */
    static ProductInformationRequest productInformation(Order order) {
        return new ProductInformationRequest(items(order.lines().ordered()));
    }

    /** Asks payment to get ready for the amount. */
    static PaymentPrepare preparePayment(Order order) {
        OrderPayment payment = order.payment();
        return new PaymentPrepare(order.userId(), payment.amount().value(), payment.method());
    }

    /** Asks catalog to take all that is ordered out of stock. */
    static ProductStockDecrease decreaseStock(Order order) {
        return new ProductStockDecrease(
                items(order.lines().ordered()), order.payment().attempt());
    }

    /** Asks payment to charge what the shopper authenticated. */
    static PaymentPending chargePayment(Order order) {
        OrderPayment payment = order.payment();
        return new PaymentPending(
                payment.id(), payment.key().value(), payment.amount().value(), payment.attempt());
    }

    /** Asks payment not to confirm the payment any more. */
    static PaymentCancel closePayment(Order order, String paymentId) {
        return new PaymentCancel(order.number() + "-close", Purpose.CLOSE, paymentId, null, "The order ended unpaid");
    }

    /** Asks payment to refund the charge of an order that ended unpaid. */
    static PaymentCancel refundOrphanCharge(Order order, String paymentId) {
        return new PaymentCancel(order.number() + "-orphan", Purpose.ORPHAN, paymentId, null, "The order had ended");
    }

    /** Asks payment to refund the charge of an order that is not here. */
    static PaymentCancel refundUnknown(UnknownOrder unknown) {
        return new PaymentCancel(
                unknown.cancelRequestId(), Purpose.ORPHAN, unknown.paymentId(), null, "There is no such order");
    }

    /** Asks catalog to take back all that such an order holds. */
    static ProductStockRollback rollBackUnknown(UnknownOrder unknown) {
        return ProductStockRollback.ofEverything(unknown.rollbackId());
    }

    /** The quantities as messages name them. */
    static List<OrderItem> items(Quantities quantities) {
        return quantities.byVariant().entrySet().stream()
                .map(entry ->
                        new OrderItem(entry.getKey().productId(), entry.getKey().variantId(), entry.getValue()))
                .toList();
    }
}
