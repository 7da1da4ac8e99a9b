package kr.ilovepet.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import kr.ilovepet.platform.problem.Problem;

/**
 * Refuses with 415 a body whose {@link ContentTypes media type} is malformed or names another character set than UTF-8.
 */
@PreMatching
@Priority(0)
public class CharsetFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!ContentTypes.readable(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw Problem.of(
                    415, "UNSUPPORTED_MEDIA_TYPE", "The body must be in UTF-8, and its media type well-formed");
        }
    }
}
