package kr.ilovepet.member.ratelimit;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemExceptionMapper;

/** Tells a caller who tried too often how long to wait: 429 with Retry-After. */
@Provider
public class TooManyAttemptsMapper extends ProblemExceptionMapper<TooManyAttemptsException> {

    @Override
    protected Problem problem(TooManyAttemptsException refused) {
        return Problem.of(429, "TOO_MANY_ATTEMPTS", "Too many attempts; please wait " + refused.seconds() + " seconds")
                .retryAfter(refused.seconds());
    }
}
