package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shop's address as browsers see it ({@code shop.public.url}); it need not be the one this server listens on. */
@ApplicationScoped
public class PublicUrl {

    @Inject
    @ConfigProperty(name = "shop.public.url", defaultValue = "http://localhost:8000")
    private URI origin;

    /** Whether browsers come over TLS, so that cookies must never travel without it. */
    public boolean secure() {
        return "https".equalsIgnoreCase(origin.getScheme());
    }

    /** The absolute address of a path of the shop. */
    public String of(String path) {
        String text = origin.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}
