package kr.ilovepet.payment.api;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.payment.ledger.LogEntry;

/** The calls to Toss for one payment, oldest first. */
public record PaymentLogView(List<Item> items) {

    /**
     * One call.
     *
     * @param code Toss's error code, or the status that the payment had; null without an answer
     * @param traceId Toss's id of the call
     */
    public record Item(
            Instant at,
            String operation,
            String outcome,
            Integer httpStatus,
            String code,
            String message,
            String traceId,
            long durationMs) {}

    static PaymentLogView of(List<LogEntry> entries) {
        return new PaymentLogView(entries.stream()
                .map(entry -> new Item(
                        entry.calledAt(),
                        entry.operation().name(),
                        entry.outcome(),
                        entry.httpStatus(),
                        entry.code(),
                        entry.message(),
                        entry.traceId(),
                        entry.durationMs()))
                .toList());
    }
}
