package kr.ilovepet.payment.toss;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of a request: a payment, an error with a code, no response (which says nothing about what Toss did), or
 * that the request was not sent at all.
 *
 * @param payment null unless Toss responded with a payment
 * @param code Toss's error code, or the status of the payment; null without a response
 * @param message Toss's text, or why there is no response; may be null
 * @param httpStatus null without a response
 * @param traceId Toss's id of the call, for questions to its support; null without a response
 * @param durationMs milliseconds until the response, or until it was given up
 */
public record TossResponse(
        Kind kind,
        TossPayment payment,
        String code,
        String message,
        Integer httpStatus,
        String traceId,
        Instant calledAt,
        long durationMs) {

    /** Code of a response that is neither a payment nor one of Toss's errors. */
    public static final String UNREADABLE = "UNREADABLE_RESPONSE";

    /** As long as the columns of the log. */
    private static final int MAX_CODE_LENGTH = 100;

    /** Toss's own limit: request and response, error object. */
    private static final int MAX_MESSAGE_LENGTH = 510;

    /** What can come of a request. */
    public enum Kind {
        PAYMENT,
        ERROR,
        NO_RESPONSE,
        NOT_SENT
    }

    public TossResponse {
        code = limited(code, MAX_CODE_LENGTH);
        message = limited(message, MAX_MESSAGE_LENGTH);
        traceId = limited(traceId, MAX_CODE_LENGTH);
    }

    static TossResponse of(TossPayment payment, int httpStatus, String traceId, Instant calledAt, Duration took) {
        return new TossResponse(
                Kind.PAYMENT, payment, payment.status().name(), null, httpStatus, traceId, calledAt, took.toMillis());
    }

    static TossResponse error(
            String code, String message, int httpStatus, String traceId, Instant calledAt, Duration took) {
        return new TossResponse(Kind.ERROR, null, code, message, httpStatus, traceId, calledAt, took.toMillis());
    }

    static TossResponse none(String reason, Instant calledAt, Duration took) {
        return new TossResponse(Kind.NO_RESPONSE, null, null, reason, null, null, calledAt, took.toMillis());
    }

    static TossResponse notSent(String reason, Instant calledAt) {
        return new TossResponse(Kind.NOT_SENT, null, null, reason, null, null, calledAt, 0);
    }

    /** Whether Toss is known to have responded. */
    public boolean received() {
        return kind == Kind.PAYMENT || kind == Kind.ERROR;
    }

    private static String limited(String text, int maxLength) {
        return text == null || text.length() <= maxLength ? text : text.substring(0, maxLength);
    }
}
