package kr.ilovepet.payment.details;

import java.time.Instant;
import java.util.List;
import kr.ilovepet.payment.toss.TossCallLogEntry;

/** The calls to Toss for one payment, oldest first. */
public record PaymentLogView(List<Item> items) {

    /**
     * One call.
     *
     * @param operation CONFIRM, CANCEL or LOOK_UP
     * @param outcome what followed from the response
     * @param httpStatus null without a response
     * @param code Toss's error code, or the status that the payment had; null without a response
     * @param message Toss's text, or why there was no response; may be null
     * @param traceId Toss's id of the call; null without a response
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

    static PaymentLogView of(List<TossCallLogEntry> entries) {
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
