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

/** The language switch. A link, since it changes nothing but how this browser sees the shop. */
@RequestScoped
@Path("language")
public class LanguageController {

    private static final Duration KEEP = Duration.ofDays(365);

    @Inject
    private Cookies cookies;

    @GET
    public Response choose(
            @QueryParam("to") String tag, @QueryParam("next") String next, @Context HttpServletResponse response) {
        Locale language = Texts.supported(tag == null ? null : Locale.forLanguageTag(tag));
        response.addCookie(cookies.make(Language.COOKIE, language.toLanguageTag(), KEEP));
        return Redirect.to(LocalPath.orHome(next));
    }
}
