package kr.ilovepet.storefront.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a request comes from: the other end of the connection, or whom a trusted proxy names. */
@ApplicationScoped
public class ClientAddress {

    private TrustedProxies proxies;

    protected ClientAddress() {}

    @Inject
    ClientAddress(@ConfigProperty(name = TrustedProxies.SETTING) Optional<String> proxies) {
        this.proxies = TrustedProxies.parse(proxies.orElse(""));
    }

    /** The caller's network address, for services that slow down attackers. */
    public String of(HttpServletRequest request) {
        return proxies.caller(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}
