package kr.ilovepet.storefront.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kr.ilovepet.platform.security.SecurityEvents;
import kr.ilovepet.storefront.address.ClientAddress;
import kr.ilovepet.storefront.layout.ErrorPages;
import kr.ilovepet.storefront.layout.RequestLimitPage;
import kr.ilovepet.storefront.layout.SignInFirst;
import kr.ilovepet.storefront.security.SignedInMember;

/**
 * Guards everything below {@code /admin}: guests have to sign in first and are led on afterwards, members who are no
 * admins get a page with status 403. The services check the role once more by themselves.
 */
@WebFilter(
        urlPatterns = {"/admin", "/admin/*"},
        asyncSupported = true)
public class AdminGuard extends HttpFilter {

    @Inject
    private transient RequestLimitPage limit;

    @Inject
    private transient ErrorPages pages;

    @Inject
    private transient SignInFirst signIn;

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (limit.refuses(request, response)) {
            return;
        }
        Optional<SignedInMember> member = SignedInMember.in(request);
        if (member.isEmpty()) {
            signIn.send(request, response);
        } else if (!member.get().admin()) {
            SecurityEvents.warning(
                    "refused with 403, " + request.getMethod() + " " + request.getRequestURI(),
                    "member " + member.get().userId() + " from " + addresses.of(request));
            pages.sendAdminsOnly(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
