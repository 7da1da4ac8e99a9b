package kr.ilovepet.catalog.idempotency;

import jakarta.ws.rs.core.Response;
import kr.ilovepet.platform.idempotency.IdempotentResponse;

/** Responds to a request that may have come before. */
public final class RepeatableResponse {

    private static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private RepeatableResponse() {}

    /** The body; a header says so where an earlier request had the effect. */
    public static Response of(Response.Status status, IdempotentResponse<?> result) {
        Response.ResponseBuilder response = Response.status(status).entity(result.body());
        return (result.repeated() ? response.header(REPLAYED_HEADER, "true") : response).build();
    }
}
