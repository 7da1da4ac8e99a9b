package kr.ilovepet.order.request;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemMapper;

/** Answers refused requests with a problem that names the state of the order. */
@Provider
public class RequestRefusedMapper implements ExceptionMapper<RequestRefusedException> {

    @Override
    public Response toResponse(RequestRefusedException refused) {
        return ProblemMapper.response(problem(refused));
    }

    private static Problem problem(RequestRefusedException refused) {
        String detail = refused.getMessage();
        Problem problem = switch (refused.reason()) {
            case NOT_FOUND -> Problem.notFound(detail);
            case WRONG_STATE, REFUND_RUNNING, RESTOCK_RUNNING, TOO_MANY_ATTEMPTS, CART_FULL ->
                Problem.conflict(refused.reason().name(), detail);
            case AMOUNT_MISMATCH -> Problem.of(400, refused.reason().name(), detail);
            case INVALID_FIELD -> Problem.validation(refused.field(), detail);
            case TRY_AGAIN -> Problem.of(503, refused.reason().name(), detail);
        };
        refused.status().ifPresent(status -> problem.with("state", status));
        return problem;
    }
}
