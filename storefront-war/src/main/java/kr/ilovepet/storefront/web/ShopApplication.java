package kr.ilovepet.storefront.web;

import jakarta.mvc.form.FormMethodOverwriter;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The pages. Jakarta MVC's protection against request forgery is off, because it makes a session for every passer-by;
 * page tokens take its place. So is its hidden field that changes a form's method, which no form has.
 */
@ApplicationPath("/")
public class ShopApplication extends Application {

    /** Jersey's setting: redirects stay relative, so that a proxy in front of the shop changes nothing about them. */
    private static final String RELATIVE_LOCATIONS =
            "jersey.config.server.headers.location.relative.resolution.disabled";

    /** Jersey's setting: no machine-readable description of the pages, nobody calls them but people. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                Csrf.CSRF_PROTECTION,
                Csrf.CsrfOptions.OFF,
                FormMethodOverwriter.FORM_METHOD_OVERWRITE,
                FormMethodOverwriter.Options.DISABLED,
                RELATIVE_LOCATIONS,
                true,
                NO_WADL,
                true);
    }
}
