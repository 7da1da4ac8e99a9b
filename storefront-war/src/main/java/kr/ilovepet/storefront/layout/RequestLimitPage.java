package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import kr.ilovepet.platform.limit.Refusal;
import kr.ilovepet.storefront.address.RequestLimit;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Texts;

/** Counts requests that are answered outside Jakarta REST, and refuses them with a page that costs next to nothing. */
@ApplicationScoped
public class RequestLimitPage {

    private static final int TOO_MANY = 429;
    private static final String PAGE = "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>%s</title></head>\n"
            + "<body><h1>%2$s</h1><p>%s</p></body></html>\n";

    @Inject
    private RequestLimit limit;

    /** Counts a request; true where it was one too many, and has been answered with status 429. */
    public boolean refuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Refusal> refusal = limit.count(request);
        if (refusal.isEmpty()) {
            return false;
        }
        Locale language = Language.of(request);
        response.setStatus(TOO_MANY);
        response.setHeader("Retry-After", Long.toString(refusal.get().seconds()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(PAGE.formatted(
                        language.getLanguage(),
                        Texts.get(language, "error.429.title"),
                        Texts.get(language, "error.429.text")));
        return true;
    }
}
