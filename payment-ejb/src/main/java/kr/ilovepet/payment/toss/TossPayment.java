package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Won;

/**
 * A payment as Toss describes it, reduced to what this service needs: Toss adds fields at any time (Toss, API
 * versions).
 *
 * @param orderId the order's name at Toss
 * @param totalAmount what the payment is for
 * @param balanceAmount what was not given back
 * @param approvedAt null until approved
 * @param failureCode null unless ABORTED or EXPIRED
 */
public record TossPayment(
        PaymentKey paymentKey,
        String orderId,
        TossStatus status,
        Won totalAmount,
        Won balanceAmount,
        Instant approvedAt,
        String method,
        String lastTransactionKey,
        String secret,
        String receiptUrl,
        String failureCode,
        String failureMessage,
        List<TossCancel> cancels) {

    /**
     * One cancellation in Toss's list.
     *
     * @param status DONE, IN_PROGRESS or ABORTED
     */
    public record TossCancel(Won amount, String reason, Instant canceledAt, String status) {}

    /**
     * Reads Toss's JSON.
     *
     * @param readAt taken for the time of a cancellation where Toss does not say it
     * @throws IllegalArgumentException when it is no payment
     */
    static TossPayment of(JsonNode json, Instant readAt) {
        List<TossCancel> cancels = new ArrayList<>();
        json.path("cancels").forEach(cancel -> cancels.add(cancel(cancel, readAt)));
        return new TossPayment(
                new PaymentKey(TossJson.required(json, "paymentKey")),
                TossJson.required(json, "orderId"),
                TossStatus.of(TossJson.required(json, "status")),
                TossJson.won(json, "totalAmount"),
                TossJson.won(json, "balanceAmount"),
                TossJson.time(json, "approvedAt"),
                TossJson.text(json, "method"),
                TossJson.text(json, "lastTransactionKey"),
                TossJson.text(json, "secret"),
                TossJson.text(json.path("receipt"), "url"),
                TossJson.text(json.path("failure"), "code"),
                TossJson.text(json.path("failure"), "message"),
                List.copyOf(cancels));
    }

    /** What was given back. */
    public Won canceledAmount() {
        return totalAmount.exceeding(balanceAmount);
    }

    /** Whether Toss holds money of the shopper. */
    public boolean holdsMoney() {
        return (status == TossStatus.DONE || status == TossStatus.PARTIAL_CANCELED) && !balanceAmount.isZero();
    }

    /** When money was last given back; empty where Toss lists no cancellation. */
    public Optional<Instant> lastCanceledAt() {
        return cancels.stream().map(TossCancel::canceledAt).max(Instant::compareTo);
    }

    private static TossCancel cancel(JsonNode json, Instant readAt) {
        Instant at = TossJson.time(json, "canceledAt");
        String status = TossJson.text(json, "cancelStatus");
        return new TossCancel(
                TossJson.won(json, "cancelAmount"),
                TossJson.text(json, "cancelReason"),
                at == null ? readAt : at,
                status == null ? "DONE" : status);
    }
}
