package kr.ilovepet.member.administration;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.member.domain.LastAdminException;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemExceptionMapper;

/** Tells an admin why the last one stays. */
@Provider
public class LastAdminMapper extends ProblemExceptionMapper<LastAdminException> {

    @Override
    protected Problem problem(LastAdminException refused) {
        return Problem.conflict("LAST_ADMIN", "This is the last admin who may log in; make another one first");
    }
}
