package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.platform.trace.Trace;

/** Makes error pages. They say what to do next and nothing about the inside of the shop. */
@ApplicationScoped
public class ErrorPages {

    /** Statuses with texts of their own in the bundles. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 429, 503);

    private static final String TEMPLATE = "error";
    private static final int TOO_MANY = 429;

    /** After so many seconds it makes sense to ask again. */
    static final String RETRY_SECONDS = "5";

    @Inject
    private PageResponses responses;

    @Inject
    private HttpServletRequest request;

    /** The response with the error page of a status. */
    public Response response(int status) {
        Response.ResponseBuilder response = responses.of(request, status, TEMPLATE, model(status, words(status)));
        return (status == 503 ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : response).build();
    }

    /**
     * The response to who does something too often.
     *
     * @param seconds to wait
     */
    Response tooManyRequests(String seconds) {
        return Response.fromResponse(response(TOO_MANY))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    /** Sends the page for a member who is no admin. */
    public void sendAdminsOnly(HttpServletRequest asked, HttpServletResponse response) throws IOException {
        int status = HttpServletResponse.SC_FORBIDDEN;
        responses.send(asked, response, status, TEMPLATE, model(status, "admins"));
    }

    /** Sends the error page of a status. */
    void send(HttpServletRequest asked, HttpServletResponse response, int status) throws IOException {
        responses.send(asked, response, status, TEMPLATE, model(status, words(status)));
    }

    private static String words(int status) {
        return Integer.toString(KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
    }

    private static Map<String, Object> model(int status, String words) {
        Map<String, Object> model = new HashMap<>();
        model.put("status", status);
        model.put("words", words);
        model.put("traceId", status >= 500 ? Trace.current().id() : null);
        return model;
    }
}
