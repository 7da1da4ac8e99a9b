package kr.ilovepet.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Needed beside {@link ProblemMapper}: the container brings a mapper for its own refusals that would be nearer. */
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refusal) {
        if (refusal.getResponse().hasEntity() || refusal.getResponse().getStatus() < 400) {
            return refusal.getResponse();
        }
        return ProblemMapper.response(Problems.of(refusal));
    }
}
