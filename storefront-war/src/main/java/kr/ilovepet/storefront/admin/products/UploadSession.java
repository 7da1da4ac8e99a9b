package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.form.SingleUseTokens;

/**
 * What an upload keeps in the session: a token against request forgery, since the one of Jakarta MVC does not cover
 * multipart forms (krazo #241), the single-use token of the form, and the report that the next page shows.
 */
@ApplicationScoped
public class UploadSession {

    /** Name of the form's hidden field. */
    public static final String TOKEN_FIELD = "uploadToken";

    /** Name of the hidden field with the form's key. */
    public static final String FORM_TOKEN_FIELD = SingleUseTokens.FIELD;

    private static final Pattern FORM_TOKEN = Pattern.compile("[0-9a-f-]{36}");
    private static final String KEPT_TOKEN = UploadSession.class.getName() + ".formToken";
    private static final String TOKEN = UploadSession.class.getName() + ".token";
    private static final String REPORT = UploadSession.class.getName() + ".report";
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

    /**
     * The single-use token of the form for a product's pictures: a new one, or while the outcome of an upload is
     * unknown the one that it was submitted with. Files have to be chosen again, so the form cannot keep it itself.
     */
    String formToken(HttpServletRequest request, long productId) {
        return request.getSession().getAttribute(KEPT_TOKEN) instanceof KeptToken kept && kept.productId() == productId
                ? kept.token()
                : UUID.randomUUID().toString();
    }

    /** Whether a form carried a key as this shop issues them. */
    boolean isFormToken(String token) {
        return token != null && FORM_TOKEN.matcher(token).matches();
    }

    /** Keeps the report for the next page, and the form's key for as long as something in the report is not known. */
    void keepReport(HttpServletRequest request, UploadReport report) {
        HttpSession session = request.getSession();
        session.setAttribute(REPORT, report);
        KeptToken token = new KeptToken(report.productId(), report.formToken());
        if (report.unknown()) {
            session.setAttribute(KEPT_TOKEN, token);
        } else if (token.equals(session.getAttribute(KEPT_TOKEN))) {
            session.removeAttribute(KEPT_TOKEN);
        }
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

    private record KeptToken(long productId, String token) implements Serializable {}
}
