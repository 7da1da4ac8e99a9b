package kr.ilovepet.member.registration;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemExceptionMapper;

/** A refused password is a field that is not valid: 400. */
@Provider
public class PasswordRefusedMapper extends ProblemExceptionMapper<PasswordRefusedException> {

    @Override
    protected Problem problem(PasswordRefusedException refused) {
        return Problem.validation("password", refused.getMessage());
    }
}
