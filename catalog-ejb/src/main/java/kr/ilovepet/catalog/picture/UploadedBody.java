package kr.ilovepet.catalog.picture;

import java.io.IOException;
import java.io.InputStream;
import kr.ilovepet.platform.problem.Problem;

/** Reads an uploaded file whole, up to a limit; what comes after the limit is not read. */
final class UploadedBody {

    /** Bytes that a picture may have. */
    static final int LARGEST = 5 * 1024 * 1024;

    private UploadedBody() {}

    /**
     * Reads the body, to the length that its header tells where it tells one: the container does not tell the end of a
     * request that also asks for an upgrade to HTTP/2, as Java's own client does.
     *
     * @param contentLength the header; null where there is none
     * @throws Problem 413 when the body has more than {@value #LARGEST} bytes
     */
    static byte[] read(InputStream body, String contentLength) throws IOException {
        boolean told = contentLength != null && contentLength.matches("[0-9]{1,18}");
        long length = told ? Long.parseLong(contentLength) : Long.MAX_VALUE;
        byte[] bytes = body.readNBytes((int) Math.min(length, LARGEST + 1L));
        if (bytes.length > LARGEST) {
            throw Problem.of(413, "BODY_TOO_LARGE", "A picture may have at most " + LARGEST + " bytes")
                    .with("limit", LARGEST);
        }
        return bytes;
    }
}
