package kr.ilovepet.order.request;

import jakarta.ejb.ApplicationException;
import java.util.Optional;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;

/** A request about an order or a cart that cannot be carried out. A transaction that it leaves is rolled back. */
@ApplicationException(rollback = true)
public class RequestRefusedException extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such thing, or it is not the caller's to see. */
        NOT_FOUND,
        /** The order is not in a state in which that can be done. */
        WRONG_STATE,
        /** A refund of the order has no reply yet. */
        REFUND_RUNNING,
        /** Goods of the order are on their way back into stock. */
        RESTOCK_RUNNING,
        /** Too many payment keys were refused for the order. */
        TOO_MANY_ATTEMPTS,
        /** The amount is not that of the order. */
        AMOUNT_MISMATCH,
        /** The cart takes no further product. */
        CART_FULL,
        /** A field of the request asks for more than there is, or for what the caller may not choose. */
        INVALID_FIELD,
        /** It cannot be done now, and may be done a little later. */
        TRY_AGAIN
    }

    private final Reason reason;
    private final String field;
    private final OrderStatus status;

    private RequestRefusedException(Reason reason, String detail, String field, OrderStatus status) {
        super(detail);
        this.reason = reason;
        this.field = field;
        this.status = status;
    }

    /** There is no such order, or it is not the caller's to see. */
    public static RequestRefusedException noSuchOrder() {
        return notFound("There is no such order");
    }

    /** There is no such thing. */
    public static RequestRefusedException notFound(String detail) {
        return new RequestRefusedException(Reason.NOT_FOUND, detail, null, null);
    }

    /** The order is in the wrong state. */
    public static RequestRefusedException wrongState(String detail, Order order) {
        return new RequestRefusedException(Reason.WRONG_STATE, detail, null, order.status());
    }

    /** What is no order is in the wrong state. */
    public static RequestRefusedException wrongState(String detail) {
        return new RequestRefusedException(Reason.WRONG_STATE, detail, null, null);
    }

    /** A refund of the order has no reply yet. */
    public static RequestRefusedException refundRunning(Order order) {
        return new RequestRefusedException(
                Reason.REFUND_RUNNING, "Another refund of this order has no reply yet", null, order.status());
    }

    /** Goods of the order are on their way back into stock. */
    public static RequestRefusedException restockRunning(Order order) {
        return new RequestRefusedException(
                Reason.RESTOCK_RUNNING, "Goods of this order are on their way back into stock", null, order.status());
    }

    /** Too many payment keys were refused for the order. */
    public static RequestRefusedException tooManyAttempts(Order order) {
        return new RequestRefusedException(
                Reason.TOO_MANY_ATTEMPTS,
                "Too many payment keys that are none of this order were tried; it can only be canceled",
                null,
                order.status());
    }

    /** The amount is not that of the order. */
    public static RequestRefusedException amountMismatch() {
        return new RequestRefusedException(Reason.AMOUNT_MISMATCH, "The amount is not that of the order", null, null);
    }

    /** The cart takes no further product. */
    public static RequestRefusedException cartFull(int mostProducts) {
        return new RequestRefusedException(
                Reason.CART_FULL, "A cart holds at most " + mostProducts + " products", null, null);
    }

    /**
     * A field is not as it must be for this order.
     *
     * @param message what it must be
     */
    public static RequestRefusedException invalid(String field, String message) {
        return new RequestRefusedException(Reason.INVALID_FIELD, message, field, null);
    }

    /** It may be done a little later. */
    public static RequestRefusedException tryAgain(String detail) {
        return new RequestRefusedException(Reason.TRY_AGAIN, detail, null, null);
    }

    /** Why the request is refused. */
    public Reason reason() {
        return reason;
    }

    /** The field of the request that is not as it must be; null where it is none. */
    public String field() {
        return field;
    }

    /** The state of the order, where that is why. */
    public Optional<OrderStatus> status() {
        return Optional.ofNullable(status);
    }
}
