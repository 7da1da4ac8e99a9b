package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.address.CallerAddress;
import kr.ilovepet.storefront.services.Caller;
import kr.ilovepet.storefront.web.Language;

/** Who is calling, of the request at hand. */
@RequestScoped
public class Callers {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CallerAddress addresses;

    /** The caller of this request: the member who is signed in, or a guest. */
    public Caller current() {
        return of(request);
    }

    /** The caller of a given request. */
    public Caller of(HttpServletRequest request) {
        String token = SignedIn.in(request).map(SignedIn::token).orElse(null);
        return new Caller(token, Language.of(request), addresses.of(request), Trace.current());
    }
}
