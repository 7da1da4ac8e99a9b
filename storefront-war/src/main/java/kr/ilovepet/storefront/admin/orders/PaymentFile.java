package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;

/**
 * The payment of an order, and the calls to Toss that were made for it.
 */
public final class PaymentFile {

    private PaymentFile() {}

    /**
     * What the payment service knows.
     *
     * @param approvedAt     null until charged
     * @param canceledAmount won that went back
     */
    public record Payment(
            String paymentId, String status, Long amount, String method, Instant approvedAt, Long canceledAmount,
            String receiptUrl) {}

    /**
     * A call to Toss and its answer.
     *
     * @param code    Toss's error code, or the status that the payment had; null without an answer
     * @param traceId Toss's id of the call
     */
    public record Call(
            Instant at, String operation, String outcome, Integer httpStatus, String code, String message,
            String traceId, Long durationMs) {}
}
