package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.address.ClientAddress;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.web.Language;

/** The caller of the current request. */
@RequestScoped
public class CurrentCaller {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress addresses;

    /** The caller of this request: the member who is signed in, or a guest. */
    public CallerContext get() {
        return of(request);
    }

    /** The caller of a given request. */
    public CallerContext of(HttpServletRequest request) {
        String token = SignedInMember.in(request).map(SignedInMember::token).orElse(null);
        return new CallerContext(token, Language.of(request), addresses.of(request), Trace.current());
    }
}
