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
import kr.ilovepet.storefront.web.SubmittedValues;

/** Sends one uploaded file to the catalog, which checks its content, and reports the result. */
@ApplicationScoped
public class PictureUpload {

    /** Largest picture, in bytes; the catalog's own limit. */
    static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final Set<String> MEDIA_TYPES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final int MAX_NAME_LENGTH = 100;

    @Inject
    private AdminCatalogClient catalog;

    /**
     * Sends a file. Its idempotency key is made of the token of the form and of its content: however often a form is
     * submitted, with its files in whatever sequence, each of them becomes one picture.
     *
     * @param formToken the single-use token of the form
     */
    Line upload(long productId, Part part, String formToken) throws IOException {
        String file = name(part);
        if (part.getSize() > MAX_BYTES) {
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
            case "PICTURE_ANIMATED" -> "admin.upload.animated";
            case "PICTURE_COLORS_OF_PRINT" -> "admin.upload.colorsOfPrint";
            case "PICTURE_TOO_COSTLY" -> "admin.upload.tooCostly";
            case "PICTURE_UNREADABLE" -> "admin.upload.unreadable";
            case "TOO_MANY_PICTURES" -> "admin.upload.tooMany";
            default -> "admin.upload.other";
        };
    }

    /** The type that the browser derived from the file's name; the catalog goes by the content alone. */
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
        return SubmittedValues.text(part.getSubmittedFileName(), MAX_NAME_LENGTH);
    }
}
