package kr.ilovepet.storefront.admin.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import kr.ilovepet.storefront.admin.products.UploadReport.Line;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/** Hands one uploaded file on to the catalog, which looks at its content, and says what became of it. */
@ApplicationScoped
public class PictureUpload {

    /** Largest picture, in bytes; the catalog's own limit. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final Set<String> MEDIA_TYPES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final int LONGEST_NAME = 100;

    @Inject
    private AdminCatalogClient catalog;

    /**
     * Hands a file on. Its key is made of the form's and of its content: however often a form is sent, with its files
     * in whatever sequence, each of them becomes one picture.
     *
     * @param formToken the one-time key of the form
     */
    Line upload(long productId, Part part, String formToken) throws IOException {
        String file = name(part);
        if (part.getSize() > LARGEST) {
            return new Line(file, "admin.upload.tooLarge", "");
        }
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readAllBytes();
        }
        try {
            catalog.addPicture(productId, mediaType(part), bytes, formToken + "-" + sha256(bytes));
            return new Line(file, Line.UPLOADED, "");
        } catch (ServiceUnavailableException unavailable) {
            return new Line(file, Line.UNKNOWN, "");
        } catch (ServiceProblemException problem) {
            if (problem.status() == 401) {
                throw problem;
            }
            return new Line(file, key(problem.code()), problem.code());
        }
    }

    private static String key(String code) {
        return switch (code) {
            case SingleUseTokens.STILL_RUNNING -> Line.UNKNOWN;
            case "BODY_TOO_LARGE" -> "admin.upload.tooLarge";
            case "UNSUPPORTED_PICTURE" -> "admin.upload.noPicture";
            case "PICTURE_TOO_MANY_PIXELS" -> "admin.upload.tooManyPixels";
            case "PICTURE_UNREADABLE" -> "admin.upload.unreadable";
            case "TOO_MANY_PICTURES" -> "admin.upload.tooMany";
            default -> "admin.upload.other";
        };
    }

    /** What the browser guessed from the file's name; the catalog believes the content alone. */
    private static String mediaType(Part part) {
        String declared = part.getContentType();
        return declared != null && MEDIA_TYPES.contains(declared) ? declared : "image/png";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String name(Part part) {
        String name = part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
