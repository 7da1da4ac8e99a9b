package kr.ilovepet.member.registration;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.member.domain.EmailTakenException;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemExceptionMapper;

/** A taken e-mail address is a conflict: 409. */
@Provider
public class EmailTakenMapper extends ProblemExceptionMapper<EmailTakenException> {

    @Override
    protected Problem problem(EmailTakenException taken) {
        return Problem.conflict("EMAIL_TAKEN", "Somebody has registered with this e-mail address already");
    }
}
