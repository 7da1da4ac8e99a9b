package kr.ilovepet.order.saga;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.order.domain.Failure;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.ProductQuote;
import kr.ilovepet.order.domain.ProductVariant;
import kr.ilovepet.order.domain.UnknownOrder;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.saga.SagaStep.Outcome;

/** What each reply means to an order, in the words of the domain. */
final class OrderReplies {

    /** Catalog knows all products, has enough of them, and they cost what the member agreed to. */
    static final Outcome<Order, ProductInformationResponse> IN_STOCK =
            new Outcome<>("in stock", (order, response) -> response.success() && order.agreedTo(quotes(response)));

    /** The same, but they cost something else than the member was shown. */
    static final Outcome<Order, ProductInformationResponse> AT_ANOTHER_PRICE = new Outcome<>(
            "at another price", (order, response) -> response.success() && !order.agreedTo(quotes(response)));

    /** Catalog does not know a product, or has not enough of it. */
    static final Outcome<Order, ProductInformationResponse> NOT_AVAILABLE =
            Outcome.of("not available", response -> !response.success());

    /** Catalog took all that is ordered. */
    static final Outcome<Order, ProductStockDecreased> TAKEN = Outcome.of("taken", ProductStockDecreased::success);

    /** Catalog took nothing. */
    static final Outcome<Order, ProductStockDecreased> NOT_ENOUGH = Outcome.of("not enough", reply -> !reply.success());

    /** The payment key is none of this order; another one can be. */
    static final Outcome<Order, PaymentConfirmedFail> KEY_REFUSED =
            Outcome.of("only the key", PaymentConfirmedFail::keyRefused);

    /** The payment has ended. */
    static final Outcome<Order, PaymentConfirmedFail> PAYMENT_ENDED =
            Outcome.of("the payment", reply -> !reply.keyRefused());

    /** An order comes through these without stock, or ends in them. */
    private static final Set<OrderStatus> UNASKED = EnumSet.of(
            OrderStatus.CREATED,
            OrderStatus.VALIDATION_SUCCESS,
            OrderStatus.PREPARED,
            OrderStatus.VALIDATION_FAILED,
            OrderStatus.PAYMENT_PREPARE_FAILED,
            OrderStatus.EXPIRED,
            OrderStatus.CANCELED);

    private OrderReplies() {}

    /**
     * Whether a reply is about the attempt to pay that is under way. Replies to commands of an earlier one can still
     * come, as every message can come twice and late; they say nothing about this one.
     */
    static boolean ofThisAttempt(Order order, Message reply) {
        int attempt = order.payment().attempt();
        return switch (reply) {
            case ProductStockDecreased decreased -> decreased.attempt() == attempt;
            case PaymentConfirmedFail refused -> !refused.keyRefused() || refused.refusedAttempt() == attempt;
            default -> true;
        };
    }

    static void available(Order order, ProductInformationResponse response, Instant now) {
        order.validated(quotes(response), now);
    }

    static void costsAnotherAmount(Order order, ProductInformationResponse response, Instant now) {
        order.costsAnotherAmount(quotes(response), now);
    }

    /** Catalog names the products that it knows, so that the order can say what was wanted. */
    static void notAvailable(Order order, ProductInformationResponse response, Instant now) {
        order.lines().name(quotes(response));
        order.fail(OrderStatus.VALIDATION_FAILED, Failure.of(response.errorCode(), response.errorParams()), now);
    }

    private static List<ProductQuote> quotes(ProductInformationResponse response) {
        return response.products().stream()
                .map(product -> new ProductQuote(
                        new ProductVariant(product.productId(), product.variantId()),
                        product.productName(),
                        new Won(product.price()),
                        product.quantity()))
                .toList();
    }

    static void paymentPrepared(Order order, PaymentPrepared reply, Instant now) {
        order.prepared(reply.paymentId(), now);
    }

    static void paymentNotPrepared(Order order, PaymentPreparedFail reply, Instant now) {
        order.fail(OrderStatus.PAYMENT_PREPARE_FAILED, Failure.of(reply.errorCode()), now);
    }

    static void stockTaken(Order order, ProductStockDecreased reply, Instant now) {
        order.stockDecreased(now);
    }

    static void stockNotTaken(Order order, ProductStockDecreased reply, Instant now) {
        order.fail(OrderStatus.DECREASE_STOCK_FAILED, Failure.of(reply.errorCode(), reply.errorParams()), now);
    }

    static void charged(Order order, PaymentConfirmed reply, Instant now) {
        order.paid(reply.approvedAt(), now);
    }

    static void chargeRefused(Order order, PaymentConfirmedFail reply, Instant now) {
        order.fail(OrderStatus.PAYMENT_FAILED, Failure.of(reply.errorCode()), now);
    }

    static void keyRefused(Order order, PaymentConfirmedFail reply, Instant now) {
        order.paymentKeyRefused(Failure.of(reply.errorCode()), now);
    }

    /** Refunded at Toss itself. */
    static void refundedAtProvider(Order order, PaymentCanceled reply, Instant now) {
        order.refundedAtProvider(new Won(reply.canceledAmount()), now);
    }

    /** Whether catalog took stock for an attempt to pay that the order has not begun, and not for an earlier one. */
    static boolean takenUnasked(Order order, ProductStockDecreased reply) {
        return reply.success()
                && ofThisAttempt(order, reply)
                && !order.payment().charged()
                && UNASKED.contains(order.status());
    }

    static void unknownTookStock(UnknownOrder unknown, ProductStockDecreased reply, Instant now) {
        unknown.tookStock(reply.attempt(), now);
    }

    static void unknownCharged(UnknownOrder unknown, PaymentConfirmed reply, Instant now) {
        unknown.charged(reply.paymentId(), now);
    }

    /** Payment was asked once the stock was taken. */
    static void unknownNotCharged(UnknownOrder unknown, PaymentConfirmedFail reply, Instant now) {
        if (reply.keyRefused()) {
            unknown.tookStock(reply.refusedAttempt(), now);
        }
    }

    /**
     * Whether the money of an order that ended unpaid does not go back. A payment that was to be closed and is not
     * there holds none.
     */
    static boolean leavesOrphanCharge(PaymentCanceledFail reply) {
        return switch (reply.purpose()) {
            case REFUND -> false;
            case ORPHAN -> true;
            case CLOSE -> !reply.errorCode().equals("UNKNOWN_PAYMENT");
        };
    }
}
