package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;

/**
 * A request to Toss Payments that was made for a payment, and the response.
 *
 * @param code Toss's error code, or the status that the payment had; null without a response
 * @param traceId Toss's own id of the request
 */
public record TossCall(
        Instant at,
        String operation,
        String outcome,
        Integer httpStatus,
        String code,
        String message,
        String traceId,
        Long durationMs) {}
