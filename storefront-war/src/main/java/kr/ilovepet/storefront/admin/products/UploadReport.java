package kr.ilovepet.storefront.admin.products;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of one upload of pictures, shown on the next page beside the field in which they were chosen.
 *
 * @param productId the product they were uploaded for
 * @param formToken the form's single-use token; empty where the upload was refused as a whole
 * @param lines one for each file
 */
public record UploadReport(long productId, String formToken, ArrayList<Line> lines) implements Serializable {

    /** A report with nothing in it yet. */
    static UploadReport of(long productId, String formToken) {
        return new UploadReport(productId, formToken, new ArrayList<>());
    }

    /** A report about the upload as a whole. */
    static UploadReport refused(long productId, String key) {
        UploadReport report = of(productId, "");
        report.lines().add(new Line("", key, ""));
        return report;
    }

    /** Whether a file was not uploaded. */
    public boolean failed() {
        return lines.stream().anyMatch(line -> !line.uploaded());
    }

    /** Whether it is unknown of a file if it was uploaded. */
    boolean unknown() {
        return lines.stream().anyMatch(line -> Line.UNKNOWN.equals(line.key()));
    }

    /** An unmodifiable copy of the lines, for templates. */
    public List<Line> all() {
        return List.copyOf(lines);
    }

    /**
     * A file.
     *
     * @param file its name as the browser gave it; empty for the whole upload
     * @param key the result, as a key of the bundles
     * @param code the code of the catalog's problem; empty for none
     */
    public record Line(String file, String key, String code) implements Serializable {

        static final String UPLOADED = "admin.upload.uploaded";

        /** There was no response, or the catalog still handles an earlier request. */
        static final String UNKNOWN = "admin.upload.unknown";

        /** Whether it is a picture of the product now. */
        public boolean uploaded() {
            return UPLOADED.equals(key);
        }
    }
}
