package kr.ilovepet.platform.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Needed beside {@link ProblemMapper}: Jersey brings a mapper for this exception, which would be closer. */
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException violations) {
        return ProblemMapper.response(Problems.of(violations));
    }
}
