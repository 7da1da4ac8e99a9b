package kr.ilovepet.member.login;

import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemExceptionMapper;

/** Tells a caller why a login is refused, and no more than that. */
@Provider
public class LoginRefusedMapper extends ProblemExceptionMapper<LoginRefusedException> {

    @Override
    protected Problem problem(LoginRefusedException refused) {
        return switch (refused.reason()) {
            case BAD_CREDENTIALS -> Problem.of(401, "BAD_CREDENTIALS", "E-mail address or password is wrong");
            case MEMBER_LOCKED -> Problem.of(403, "MEMBER_LOCKED", "This account is locked; please write to us");
            case SESSION_ENDED -> Problem.of(401, "UNAUTHENTICATED", "Please log in again");
        };
    }
}
