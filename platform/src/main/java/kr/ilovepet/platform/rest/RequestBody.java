package kr.ilovepet.platform.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.problem.Problem;

/** Reads the body of a request whole, up to a limit. */
public final class RequestBody {

    private static final Logger LOG = Logger.getLogger(RequestBody.class.getName());

    /** Bytes that a body may have; no request of this shop needs more. */
    public static final int LARGEST = 64 * 1024;

    private RequestBody() {}

    /**
     * Reads the body, to the length that its header tells where it tells one: the container does not tell the end of a
     * request that also asks for an upgrade to HTTP/2, as Java's own client does.
     *
     * @param contentLength the header; null where there is none
     * @throws Problem 413 when the body has more than {@value #LARGEST} bytes, 400 when it breaks off, which nobody is
     *     left to be told
     */
    public static byte[] read(InputStream body, String contentLength) {
        byte[] bytes = bytes(body, Math.min(length(contentLength), LARGEST + 1));
        if (bytes.length > LARGEST) {
            throw Problem.of(413, "BODY_TOO_LARGE", "The body may have at most " + LARGEST + " bytes");
        }
        return bytes;
    }

    private static byte[] bytes(InputStream body, int most) {
        try {
            return body.readNBytes(most);
        } catch (IOException broken) {
            LOG.log(Level.FINE, "The body of a request broke off: {0}", broken.toString());
            throw Problem.of(400, "INCOMPLETE_BODY", "The body of the request broke off");
        }
    }

    private static int length(String contentLength) {
        try {
            int length = contentLength == null ? Integer.MAX_VALUE : Integer.parseInt(contentLength);
            return length < 0 ? Integer.MAX_VALUE : length;
        } catch (NumberFormatException untold) {
            return Integer.MAX_VALUE;
        }
    }
}
