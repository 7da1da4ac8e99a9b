package kr.ilovepet.platform.trace;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.ilovepet.instance.log.LogContext;

/**
 * Continues the trace of the caller on the thread of each request, and names it in the response; notes the network
 * address of the client, as the gateway reports it, for the lines about security.
 */
@Priority(1)
public class TraceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Header of the response with the id of the trace, for people who report a problem. */
    public static final String TRACE_ID = "X-Trace-Id";

    /** Name of the path parameter with an order number, in all of the shop's APIs. */
    private static final String ORDER = "orderId";

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    private static final String PROPERTY = Trace.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PROPERTY, Trace.begin(request.getHeaderString(Trace.HEADER)));
        client(request.getHeaderString(FORWARDED_FOR)).ifPresent(LogContext::client);
        String orderId = request.getUriInfo().getPathParameters().getFirst(ORDER);
        if (orderId != null) {
            LogContext.subject(orderId);
        }
    }

    /** The last of the addresses, which the gateway itself has added; what stands before it, the client can make up. */
    static Optional<String> client(String forwardedFor) {
        return Optional.ofNullable(forwardedFor)
                .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
                .filter(address -> ADDRESS.matcher(address).matches());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof Trace trace) {
            response.getHeaders().putSingle(TRACE_ID, trace.id());
        }
        Trace.end();
    }
}
