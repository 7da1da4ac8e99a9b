package kr.ilovepet.order.request;

/** The headers of requests that may be repeated without a second effect. */
public final class IdempotencyHeaders {

    /** Header of the request: 1 to 200 ASCII characters that the client makes for it. */
    public static final String KEY = "Idempotency-Key";

    /** Header of a response that repeats the first one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** The most characters that a key may have. */
    public static final int MAX_KEY_LENGTH = 200;

    /** The characters of a key. */
    public static final String KEY_PATTERN = "\\p{ASCII}*";

    private IdempotencyHeaders() {}
}
