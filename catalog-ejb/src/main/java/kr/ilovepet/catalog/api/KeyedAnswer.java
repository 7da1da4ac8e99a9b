package kr.ilovepet.catalog.api;

import jakarta.ws.rs.core.Response;

/** Answers a request that may have come before. */
final class KeyedAnswer {

    /** The header in which a client names its request. */
    static final String KEY = "Idempotency-Key";

    /** Characters that the name may have. */
    static final int LONGEST_KEY = 200;

    /** What the name consists of. */
    static final String KEY_CHARACTERS = "\\p{ASCII}*";

    private static final String REPLAYED = "Idempotency-Replayed";

    private KeyedAnswer() {}

    /** What was asked for; a header says so where an earlier request had the effect. */
    static Response of(Response.Status status, Object entity, boolean repeated) {
        Response.ResponseBuilder answer = Response.status(status).entity(entity);
        return (repeated ? answer.header(REPLAYED, "true") : answer).build();
    }
}
