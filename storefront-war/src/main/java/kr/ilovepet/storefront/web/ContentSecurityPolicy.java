package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Content-Security-Policy of the pages: the shop's own files and nothing inline. Only the payment page may also
 * load from and connect to Toss.
 */
@ApplicationScoped
public class ContentSecurityPolicy {

    private static final String TOSS_HOST = "js.tosspayments.com";

    /** Observed with the real widget; Toss publishes no list. Its own styles are inline. */
    private static final String TOSS_HOSTS = "https://*.tosspayments.com https://*.toss.im";

    private static final String EVERYWHERE = "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'"
            + EVERYWHERE;

    @Inject
    @ConfigProperty(name = "toss.script.url", defaultValue = "http://127.0.0.1:8100/v2/standard")
    private URI tossScript;

    /** The policy of every page but one. */
    public String own() {
        return OWN;
    }

    /** The policy of the page with the payment widget. */
    public String payment() {
        String origin = tossScript.getScheme() + "://" + tossScript.getRawAuthority();
        boolean real = TOSS_HOST.equals(tossScript.getHost());
        String hosts = real ? TOSS_HOSTS : origin;
        return "default-src 'none'; script-src 'self' " + origin
                + "; style-src 'self' " + hosts + (real ? " 'unsafe-inline'" : "")
                + "; img-src 'self' data: " + hosts
                + "; font-src 'self' " + hosts
                + "; connect-src 'self' " + hosts
                + "; frame-src " + hosts
                + "; form-action 'self' " + hosts
                + EVERYWHERE;
    }
}
