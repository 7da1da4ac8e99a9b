package kr.ilovepet.storefront.gateway;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets scripts of the {@link AllowedOrigins} use the API (CORS). They show a token as every other client does: cookies
 * are passed in neither direction, and so no credentials are allowed.
 */
@WebFilter(
        urlPatterns = {"/api/*", "/user-service/*", "/product-service/*", "/order-service/*", "/payment-service/*"},
        asyncSupported = true)
public class CorsFilter extends HttpFilter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match, If-None-Match, X-Cart-Id";
    private static final String RESPONSE_HEADERS = "Location, ETag, Retry-After, X-Trace-Id";

    /** How long a browser need not ask again what it may send, in seconds. */
    private static final String MAX_AGE = "600";

    @Inject
    private transient AllowedOrigins allowed;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (allowed.any()) {
            response.addHeader("Vary", "Origin");
        }
        if (!allowed.contain(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        if (request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            response.setHeader("Access-Control-Max-Age", MAX_AGE);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
            chain.doFilter(request, response);
        }
    }
}
