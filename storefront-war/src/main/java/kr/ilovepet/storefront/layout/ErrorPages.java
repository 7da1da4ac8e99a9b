package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.web.Language;

/** Makes error pages. They say what to do next and nothing about the inside of the shop. */
@RequestScoped
public class ErrorPages {

    /** Statuses with texts of their own in the bundles. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 503);

    private static final int TOO_MANY = 429;
    private static final String RETRY_SECONDS = "5";

    @Inject
    private PageRenderer renderer;

    @Inject
    private HttpServletRequest request;

    /** The response with the error page of a status. */
    public Response response(int status) {
        Response.ResponseBuilder response =
                Response.status(status).entity(render(status)).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        return (status == 503 ? response.header("Retry-After", RETRY_SECONDS) : response).build();
    }

    /**
     * The response to who does something too often.
     *
     * @param seconds to wait; empty where it is not known
     */
    Response tooManyRequests(String seconds) {
        return Response.fromResponse(response(TOO_MANY))
                .header(HttpHeaders.RETRY_AFTER, seconds.isEmpty() ? RETRY_SECONDS : seconds)
                .build();
    }

    /** The page for a member who is no admin. */
    public String adminsOnly() {
        return render(403, "admins");
    }

    String render(int status) {
        return render(status, Integer.toString(KNOWN.contains(status) ? status : status < 500 ? 400 : 500));
    }

    private String render(int status, String words) {
        Map<String, Object> model = new HashMap<>();
        model.put("status", status);
        model.put("words", words);
        model.put("traceId", status >= 500 ? Trace.current().id() : null);
        return renderer.render("error", Language.of(request), model);
    }
}
