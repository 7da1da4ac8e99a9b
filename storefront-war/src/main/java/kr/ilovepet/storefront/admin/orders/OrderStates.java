package kr.ilovepet.storefront.admin.orders;

import java.util.List;

/** The names of the states of an order, in the sequence in which an order reaches them. */
public final class OrderStates {

    /** All states. */
    public static final List<String> ALL = List.of(
            "CREATED",
            "VALIDATION_SUCCESS",
            "PREPARED",
            "DECREASE_STOCK",
            "PAYMENT_PENDING",
            "CONFIRMED",
            "CANCEL_REQUESTED",
            "CANCELED",
            "VALIDATION_FAILED",
            "PAYMENT_PREPARE_FAILED",
            "DECREASE_STOCK_FAILED",
            "PAYMENT_FAILED",
            "EXPIRED");

    private OrderStates() {}
}
