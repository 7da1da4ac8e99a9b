package kr.ilovepet.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Sets the security headers of every response. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

    private static final Pattern PAYMENT_PAGE = Pattern.compile("/orders/[^/]+/pay/?");

    @Inject
    private transient ContentSecurityPolicy policy;

    @Inject
    private transient PublicUrl publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean payment = PAYMENT_PAGE.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", payment ? policy.payment() : policy.own());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        // The only value that works with Toss: its windows need access to the page that opened them.
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), usb=()");
        if (publicUrl.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }
}
