package kr.ilovepet.platform.idempotency;

/**
 * The response to an idempotent request.
 *
 * @param body what the work gave when it was done
 * @param repeated whether an earlier request with the same key did the work
 */
public record IdempotentResponse<T>(T body, boolean repeated) {}
