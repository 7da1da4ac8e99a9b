package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an upload needs of the session: a token that proves that the form came from a page of this session, since the one
 * of Jakarta MVC does not reach multipart forms (krazo #241), and the report that the next page shows.
 */
@ApplicationScoped
public class Uploads {

    /** Name of the form's hidden field. */
    public static final String TOKEN_FIELD = "uploadToken";

    private static final String TOKEN = Uploads.class.getName() + ".token";
    private static final String REPORT = Uploads.class.getName() + ".report";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The token of the session. */
    public String token(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.getAttribute(TOKEN) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        session.setAttribute(TOKEN, token);
        return token;
    }

    /** Whether a form carried the token of its session. */
    boolean fromOurPage(HttpServletRequest request, String token) {
        return token != null
                && request.getSession().getAttribute(TOKEN) instanceof String known
                && MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    void keepReport(HttpServletRequest request, UploadReport report) {
        request.getSession().setAttribute(REPORT, report);
    }

    /** The report of the upload before, once, and only on the page of its product; null for none. */
    UploadReport takeReport(HttpServletRequest request, long productId) {
        HttpSession session = request.getSession();
        if (session.getAttribute(REPORT) instanceof UploadReport report && report.productId() == productId) {
            session.removeAttribute(REPORT);
            return report;
        }
        return null;
    }
}
