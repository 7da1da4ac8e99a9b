package kr.ilovepet.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.address.ClientAddress;

/**
 * Begins the trace of every request and returns its id in a header; notes the network address of the client for the
 * lines about security.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestTrace extends HttpFilter {

    private static final String TRACE_ID = "X-Trace-Id";

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trace trace = Trace.begin(request.getHeader(Trace.HEADER));
        Trace.client(addresses.of(request));
        response.setHeader(TRACE_ID, trace.id());
        try {
            chain.doFilter(request, response);
        } finally {
            Trace.end();
        }
    }
}
