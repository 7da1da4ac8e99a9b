package kr.ilovepet.payment.toss;

import java.time.Duration;
import java.time.Instant;

/**
 * What came of a call: a payment, an error with a code, no answer (which says nothing about what Toss did), or that it
 * was not sent at all.
 *
 * @param kind which of them
 * @param payment null unless answered with a payment
 * @param code Toss's error code, or the status of the payment; null without an answer
 * @param message Toss's text, or why there is no answer
 * @param httpStatus null without an answer
 * @param traceId Toss's id of the call, for questions to its support
 */
public record TossReply(
        Kind kind,
        TossPayment payment,
        String code,
        String message,
        Integer httpStatus,
        String traceId,
        Instant calledAt,
        long durationMs) {

    /** Code of an answer that is neither a payment nor one of Toss's errors. */
    public static final String UNREADABLE = "UNREADABLE_ANSWER";

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_MESSAGE = 510;

    /** What a call can come to. */
    public enum Kind {
        PAYMENT,
        ERROR,
        NO_ANSWER,
        NOT_SENT
    }

    public TossReply {
        code = limited(code, LONGEST_CODE);
        message = limited(message, LONGEST_MESSAGE);
        traceId = limited(traceId, LONGEST_CODE);
    }

    static TossReply of(TossPayment payment, int httpStatus, String traceId, Instant calledAt) {
        return new TossReply(
                Kind.PAYMENT, payment, payment.status().name(), null, httpStatus, traceId, calledAt, since(calledAt));
    }

    static TossReply error(String code, String message, int httpStatus, String traceId, Instant calledAt) {
        return new TossReply(Kind.ERROR, null, code, message, httpStatus, traceId, calledAt, since(calledAt));
    }

    static TossReply noAnswer(String why, Instant calledAt) {
        return new TossReply(Kind.NO_ANSWER, null, null, why, null, null, calledAt, since(calledAt));
    }

    static TossReply notSent(String why) {
        return new TossReply(Kind.NOT_SENT, null, null, why, null, null, Instant.now(), 0);
    }

    /** Stands in the log for a refusal that needed no call. */
    public static TossReply unasked(String code, Instant now) {
        return new TossReply(Kind.NOT_SENT, null, code, null, null, null, now, 0);
    }

    /** Whether Toss is known to have answered this call. */
    public boolean answered() {
        return kind == Kind.PAYMENT || kind == Kind.ERROR;
    }

    private static long since(Instant calledAt) {
        return Duration.between(calledAt, Instant.now()).toMillis();
    }

    private static String limited(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
