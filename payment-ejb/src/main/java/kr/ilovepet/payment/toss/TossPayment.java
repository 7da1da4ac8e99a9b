package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
                new PaymentKey(required(json, "paymentKey")),
                required(json, "orderId"),
                TossStatus.of(required(json, "status")),
                won(json, "totalAmount"),
                won(json, "balanceAmount"),
                time(json, "approvedAt"),
                text(json, "method"),
                text(json, "lastTransactionKey"),
                text(json, "secret"),
                text(json.path("receipt"), "url"),
                text(json.path("failure"), "code"),
                text(json.path("failure"), "message"),
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
        Instant at = time(json, "canceledAt");
        String status = text(json, "cancelStatus");
        return new TossCancel(
                won(json, "cancelAmount"),
                text(json, "cancelReason"),
                at == null ? readAt : at,
                status == null ? "DONE" : status);
    }

    private static String required(JsonNode json, String field) {
        String value = text(json, field);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    private static Won won(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        try {
            return new Won(value.decimalValue().longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(field + " is not whole won", e);
        }
    }

    private static Instant time(JsonNode json, String field) {
        String value = text(json, field);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is no time", e);
        }
    }
}
