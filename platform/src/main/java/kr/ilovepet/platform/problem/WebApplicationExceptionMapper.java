package kr.ilovepet.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Needed beside {@link ProblemMapper}: the container brings a mapper for this exception, which would be closer. */
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception.getResponse().hasEntity() || exception.getResponse().getStatus() < 400) {
            return exception.getResponse();
        }
        return ProblemMapper.response(Problems.of(exception));
    }
}
