package kr.ilovepet.catalog;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import kr.ilovepet.catalog.domain.RequestRefusedException;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.problem.ProblemMapper;

/** Tells a caller why the catalog refused: the one place where a reason gets its HTTP status and its public code. */
@Provider
public class RefusedRequestMapper implements ExceptionMapper<RequestRefusedException> {

    @Override
    public Response toResponse(RequestRefusedException refused) {
        return ProblemMapper.response(problem(refused));
    }

    static Problem problem(RequestRefusedException refused) {
        String detail = refused.getMessage();
        Problem problem = switch (refused.reason()) {
            case NO_SUCH_PRODUCT, NO_SUCH_PICTURE -> Problem.notFound(detail);
            case UNKNOWN_CATEGORY -> Problem.validation("category", detail);
            case VERSION_CONFLICT, STOCK_OUT_OF_RANGE, TOO_MANY_PICTURES, PICTURES_CHANGED ->
                Problem.conflict(refused.reason().name(), detail);
            case UNSUPPORTED_PICTURE -> Problem.of(415, "UNSUPPORTED_PICTURE", detail);
            case ANIMATED_PICTURE -> Problem.of(415, "PICTURE_ANIMATED", detail);
            case COLORS_OF_PRINT -> Problem.of(422, "PICTURE_COLORS_OF_PRINT", detail);
            case TOO_COSTLY_PICTURE -> Problem.of(422, "PICTURE_TOO_COSTLY", detail);
            case UNREADABLE_PICTURE -> Problem.of(422, "PICTURE_UNREADABLE", detail);
            case TOO_MANY_PIXELS -> Problem.of(422, "PICTURE_TOO_MANY_PIXELS", detail);
            case BUSY -> Problem.of(503, "BUSY", detail);
        };
        refused.details().forEach(problem::with);
        return problem;
    }
}
