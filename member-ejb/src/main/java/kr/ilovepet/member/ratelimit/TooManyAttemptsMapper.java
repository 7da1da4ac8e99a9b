package kr.ilovepet.member.ratelimit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemMapper;

/** Tells a caller who tried too often how long to wait: 429 with Retry-After. */
@Provider
public class TooManyAttemptsMapper implements ExceptionMapper<TooManyAttemptsException> {

    @Override
    public Response toResponse(TooManyAttemptsException refused) {
        Problem problem = Problem.of(
                        429, "TOO_MANY_ATTEMPTS", "Too many attempts; please wait " + refused.seconds() + " seconds")
                .with("retryAfterSeconds", refused.seconds());
        return Response.fromResponse(ProblemMapper.response(problem))
                .header(HttpHeaders.RETRY_AFTER, refused.seconds())
                .build();
    }
}
