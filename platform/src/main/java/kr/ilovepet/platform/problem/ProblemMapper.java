package kr.ilovepet.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import kr.ilovepet.platform.json.Json;

/** Answers everything that a resource throws as problem+json; nothing of the inside is shown. */
public class ProblemMapper implements ExceptionMapper<Throwable> {

    /** Media type of problems, RFC 9457. */
    public static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public Response toResponse(Throwable thrown) {
        return response(Problems.of(thrown));
    }

    /** The problem as a whole answer. */
    public static Response response(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.write(problem.body()));
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
