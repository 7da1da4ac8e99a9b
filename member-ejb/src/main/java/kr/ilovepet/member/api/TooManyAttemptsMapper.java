package kr.ilovepet.member.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.member.login.TooManyAttempts;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemMapper;

/** Tells a caller who tried too often when the next attempt is looked at. */
@Provider
public class TooManyAttemptsMapper implements ExceptionMapper<TooManyAttempts> {

    @Override
    public Response toResponse(TooManyAttempts refusal) {
        Problem problem = Problem.of(
                        429, "TOO_MANY_ATTEMPTS", "Too many attempts; please wait " + refusal.seconds() + " seconds")
                .with("retryAfterSeconds", refusal.seconds());
        return Response.fromResponse(ProblemMapper.response(problem))
                .header(HttpHeaders.RETRY_AFTER, refusal.seconds())
                .build();
    }
}
