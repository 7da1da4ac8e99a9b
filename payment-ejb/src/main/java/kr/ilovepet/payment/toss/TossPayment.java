package kr.ilovepet.payment.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A payment as Toss tells it: only what the shop needs, so that fields Toss adds do no harm.
 *
 * @param totalAmount won that the payment is for
 * @param balanceAmount won that are not given back
 * @param approvedAt null until approved
 * @param failureCode null unless ABORTED or EXPIRED
 */
public record TossPayment(
        String paymentKey,
        String orderId,
        TossStatus status,
        long totalAmount,
        long balanceAmount,
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
    public record TossCancel(long amount, String reason, Instant canceledAt, String status) {}

    /**
     * Reads Toss's JSON.
     *
     * @throws IllegalArgumentException when it is no payment
     */
    static TossPayment of(JsonNode json) {
        List<TossCancel> cancels = new ArrayList<>();
        json.path("cancels").forEach(cancel -> cancels.add(cancel(cancel)));
        return new TossPayment(
                required(json, "paymentKey"),
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

    /** Won that were given back. */
    public long canceledAmount() {
        return totalAmount - balanceAmount;
    }

    /** Whether the shopper's money is there, or some of it. */
    public boolean holdsMoney() {
        return (status == TossStatus.DONE || status == TossStatus.PARTIAL_CANCELED) && balanceAmount > 0;
    }

    /** When money was last given back; now, where Toss does not say. */
    public Instant lastCanceledAt() {
        return cancels.stream()
                .map(TossCancel::canceledAt)
                .max(Instant::compareTo)
                .orElseGet(Instant::now);
    }

    private static TossCancel cancel(JsonNode json) {
        Instant at = time(json, "canceledAt");
        String status = text(json, "cancelStatus");
        return new TossCancel(
                won(json, "cancelAmount"),
                text(json, "cancelReason"),
                at == null ? Instant.now() : at,
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

    private static long won(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        try {
            return value.decimalValue().longValueExact();
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
