package kr.ilovepet.platform.trace;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import kr.ilovepet.instance.log.LogContext;

/** Continues the trace of the caller on the thread of each request, and names it in the response. */
@Priority(1)
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Header of the response with the id of the trace, for people who report a problem. */
    public static final String TRACE_ID = "X-Trace-Id";

    /** Name of the path parameter with an order number, in all of the shop's APIs. */
    private static final String ORDER = "orderId";

    private static final String PROPERTY = Trace.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, Trace.begin(request.getHeaderString(Trace.HEADER)));
        String orderId = request.getUriInfo().getPathParameters().getFirst(ORDER);
        if (orderId != null) {
            LogContext.subject(orderId);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof Trace trace) {
            response.getHeaders().putSingle(TRACE_ID, trace.id());
        }
        Trace.end();
    }
}
