package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shop's public address ({@code shop.public.url}); it may differ from the one this server listens on. */
@ApplicationScoped
public class PublicUrl {

    @Inject
    @ConfigProperty(name = "shop.public.url", defaultValue = "http://localhost:8000")
    private URI origin;

    /** Whether the shop is reached over TLS, so that cookies have to be Secure. */
    public boolean secure() {
        return "https".equalsIgnoreCase(origin.getScheme());
    }

    /** The absolute address of a path of the shop. */
    public String of(String path) {
        String text = origin.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}
