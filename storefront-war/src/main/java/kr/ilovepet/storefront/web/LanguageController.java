package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;

/** The language switch. It is a GET, since it changes nothing but a cookie of this browser. */
@RequestScoped
@Path("language")
public class LanguageController {

    private static final Duration MAX_AGE = Duration.ofDays(365);

    @Inject
    private Cookies cookies;

    @GET
    public Response choose(
            @QueryParam("to") String tag, @QueryParam("next") String next, @Context HttpServletResponse response) {
        Locale language = Texts.supported(tag == null ? null : Locale.forLanguageTag(tag));
        response.addCookie(cookies.make(Language.COOKIE, language.toLanguageTag(), MAX_AGE));
        return Redirect.to(LocalPath.orHome(next));
    }
}
