package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.form.SingleUseTokens;

/** What an upload keeps in the session: the single-use token of the form, and the report that the next page shows. */
@ApplicationScoped
public class UploadSession {

    /** Name of the hidden field with the form's key. */
    public static final String FORM_TOKEN_FIELD = SingleUseTokens.FIELD;

    private static final Pattern FORM_TOKEN = Pattern.compile("[0-9a-f-]{36}");
    private static final String KEPT_TOKEN = UploadSession.class.getName() + ".formToken";
    private static final String REPORT = UploadSession.class.getName() + ".report";

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
