package kr.ilovepet.storefront.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The network address of a client: the remote address of the connection, or the one that a trusted proxy reports. */
@ApplicationScoped
public class ClientAddress {

    private TrustedProxies proxies;

    protected ClientAddress() {}

    @Inject
    ClientAddress(@ConfigProperty(name = TrustedProxies.SETTING) Optional<String> proxies) {
        this.proxies = TrustedProxies.parse(proxies.orElse(""));
    }

    /** The network address of the client of a request, for the rate limits of the services. */
    public String of(HttpServletRequest request) {
        return proxies.caller(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** Whether an address is that of a trusted proxy. */
    public boolean isProxy(InetAddress address) {
        return proxies.contain(address.getHostAddress());
    }
}
