package kr.ilovepet.storefront.admin.products;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.admin.products.UploadReport.Line;
import kr.ilovepet.storefront.security.LoginRedirect;
import kr.ilovepet.storefront.security.PageTokens;
import kr.ilovepet.storefront.security.SignedInMember;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.LocalPath;

/**
 * Receives the form with a product's pictures, which Jakarta MVC does not bind. Files are stored on disk and sent to
 * the catalog one at a time. An upload that is too large altogether is read to its end and discarded, because a browser
 * that is still sending does not show the response.
 */
@WebServlet(urlPatterns = UploadServlet.PATH + "*")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = UploadServlet.MAX_UPLOAD_BYTES)
public class UploadServlet extends HttpServlet {

    /** What the addresses of uploads begin with. */
    public static final String PATH = LocalPath.UPLOADS;

    /** So many bytes of an upload that is too large are read and discarded, so that a browser shows the response. */
    public static final long MAX_DISCARDED_BYTES = 160L * 1024 * 1024;

    /** The greatest size of an upload in bytes: a product's eight pictures and the form around them. */
    static final long MAX_UPLOAD_BYTES = 8L * PictureUpload.MAX_BYTES + 64 * 1024;

    /**
     * So many uploads at a time. Each holds its thread while it arrives, and the files of all have to fit into a
     * container's folder in memory (docker-compose.yml), beside the WAR.
     */
    static final int AT_ONCE = 2;

    private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());
    private static final int MAX_FILES = 8;
    private static final int CHUNK = 16 * 1024;
    private static final String FILES = "pictures";
    private static final Pattern PRODUCT = Pattern.compile("/([0-9]{1,18})");

    private static final Semaphore PLACES = new Semaphore(AT_ONCE);
    private static final String RETRY_SECONDS = "10";

    @Inject
    private transient UploadSession uploads;

    @Inject
    private transient PictureUpload pictures;

    @Inject
    private transient PageTokens tokens;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PRODUCT.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!PLACES.tryAcquire()) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            receive(Long.parseLong(path.group(1)), request, response);
        } finally {
            PLACES.release();
        }
    }

    private void receive(long productId, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            uploads.keepReport(request, report(productId, request));
        } catch (ServiceProblemException signedOut) {
            LOG.log(Level.FINE, "An upload came too late", signedOut);
            SignedInMember.forgetIn(request.getSession());
            LoginRedirect.send(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/admin/products/" + productId + "#pictures");
    }

    private UploadReport report(long productId, HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > MAX_UPLOAD_BYTES) {
            discard(request);
            return UploadReport.refused(productId, "admin.upload.tooLarge");
        }
        try {
            List<Part> parts = List.copyOf(request.getParts());
            String formToken = request.getParameter(UploadSession.FORM_TOKEN_FIELD);
            if (!tokens.accepts(request, request.getParameter(PageTokens.FIELD)) || !uploads.isFormToken(formToken)) {
                return UploadReport.refused(productId, "error.expired");
            }
            return upload(productId, parts, formToken);
        } catch (ServletException | IllegalStateException malformed) {
            LOG.log(Level.INFO, "An upload could not be read: {0}", malformed.toString());
            discard(request);
            return UploadReport.refused(productId, "admin.upload.tooLarge");
        } finally {
            deleteFiles(request);
        }
    }

    /** Of an upload that broke off too: the container keeps what came before. */
    private static void deleteFiles(HttpServletRequest request) throws IOException {
        try {
            for (Part part : request.getParts()) {
                part.delete();
            }
        } catch (ServletException | IllegalStateException noParts) {
            LOG.log(Level.FINE, "An upload has no parts", noParts);
        }
    }

    private UploadReport upload(long productId, List<Part> parts, String formToken) throws IOException {
        List<Part> files = parts.stream()
                .filter(part -> FILES.equals(part.getName()) && part.getSize() > 0)
                .toList();
        if (files.isEmpty()) {
            return UploadReport.refused(productId, "admin.upload.none");
        }
        UploadReport report = UploadReport.of(productId, formToken);
        for (Part file : files.subList(0, Math.min(MAX_FILES, files.size()))) {
            report.lines().add(pictures.upload(productId, file, formToken));
        }
        if (files.size() > MAX_FILES) {
            report.lines().add(new Line("", "admin.upload.tooMany", ""));
        }
        return report;
    }

    private static void discard(HttpServletRequest request) throws IOException {
        byte[] chunk = new byte[CHUNK];
        InputStream body = request.getInputStream();
        long read = 0;
        while (read < MAX_DISCARDED_BYTES) {
            int now = body.read(chunk);
            if (now < 0) {
                return;
            }
            read += now;
        }
    }
}
