package kr.ilovepet.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import kr.ilovepet.platform.json.Json;

/**
 * Makes problem+json of everything that a resource throws. An unexpected exception is logged and shows nothing of
 * itself.
 */
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** Media type of problems, RFC 9457. */
    public static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public Response toResponse(Throwable thrown) {
        return response(Problems.of(thrown));
    }

    /** The problem as a response, which no cache stores. */
    public static Response response(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.write(problem.body()));
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }
}
