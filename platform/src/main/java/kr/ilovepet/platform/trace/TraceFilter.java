package kr.ilovepet.platform.trace;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Lets every request go on with the trace its caller began, and names the trace in the answer. */
@Priority(1)
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Header of the answer with the trace's id, for people who report a problem. */
    public static final String TRACE_ID = "X-Trace-Id";

    private static final String PROPERTY = Trace.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, Trace.begin(request.getHeaderString(Trace.HEADER)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof Trace trace) {
            response.getHeaders().putSingle(TRACE_ID, trace.id());
        }
        Trace.end();
    }
}
