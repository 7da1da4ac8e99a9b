package kr.ilovepet.storefront.sharing;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kr.ilovepet.storefront.cart.CartCookie;
import kr.ilovepet.storefront.layout.Site;
import kr.ilovepet.storefront.security.PageTokens;
import kr.ilovepet.storefront.security.SessionAuthenticationMechanism;

/** Answers passers-by, who have neither a session nor a cart, with shared pages; all others pass. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SharedPages extends HttpFilter {

    @Inject
    private transient PageCache cache;

    @Inject
    private transient PageTokens tokens;

    @Inject
    private transient CartCookie cart;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Nothing but the address is looked at where the gateway or a file is asked for.
        Optional<PageKey> key = SessionAuthenticationMechanism.isNoPage(request) || !passesBy(request)
                ? Optional.empty()
                : PageKey.of(request);
        PageCache.Turn turn = key.map(cache::turn).orElse(PageCache.Turn.ALONE);
        if (turn.ready() != null) {
            send(turn.ready(), request, response);
        } else if (turn.mine() != null) {
            SharedPage page;
            try (PageCache.Rendering rendering = turn.mine()) {
                page = render(key.get().address(), rendering, request, response, chain);
            }
            // After the others have it: a browser that takes it slowly makes nobody wait.
            if (page != null) {
                send(page, request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean passesBy(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getSession(false) == null
                && cart.id().isEmpty();
    }

    /** Renders the page and gives it to the others, if it may be shared; null if the container has answered already. */
    private SharedPage render(
            String address,
            PageCache.Rendering rendering,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        CapturedResponse captured = new CapturedResponse(response);
        Site.setAddress(request, address);
        tokens.share(request, true);
        try {
            chain.doFilter(request, captured);
        } finally {
            // An error page that the container makes after this is the visitor's own.
            tokens.share(request, false);
            Site.setAddress(request, null);
        }
        if (captured.refused()) {
            rendering.abandon();
        }
        if (captured.sent()) {
            return null;
        }
        SharedPage page = SharedPage.cut(
                response.getContentType(),
                response.getHeader("Vary"),
                captured.body(),
                PageTokens.PLACEHOLDER,
                rendering.begun());
        if (captured.shareable() && request.getSession(false) == null && !request.isAsyncStarted()) {
            rendering.publish(page);
        }
        return page;
    }

    private void send(SharedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.send(response, () -> {
            String token = tokens.of(request);
            tokens.cookie(request).ifPresent(response::addCookie);
            return token;
        });
    }
}
