package kr.ilovepet.storefront.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.platform.problem.Problem;

/** Reads the body of a request as it arrives, up to a limit and without a waiting thread. */
final class RequestBodyReader implements ReadListener {

    /**
     * So many bytes of a body that is too large are read and discarded, because a client that is still sending does not
     * see the response.
     */
    private static final long MAX_DISCARDED_BYTES = 64L * 1024 * 1024;

    private static final int CHUNK = 8192;
    private static final Logger LOG = Logger.getLogger(RequestBodyReader.class.getName());

    private final ServletInputStream in;
    private final long length;
    private final BodyLimit limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private long received;
    private Problem rejection;

    private RequestBodyReader(ServletInputStream in, long length, BodyLimit limit) {
        this.in = in;
        this.length = length;
        this.limit = limit;
    }

    /** Whether the request has a body, as its head says. */
    static boolean hasBody(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0 || (length < 0 && request.getHeader("Transfer-Encoding") != null);
    }

    /**
     * The body of a request that has one and whose asynchronous processing has been started.
     *
     * @return fails with a 413 {@link Problem} above the limit, with a 503 one while too many large bodies are held
     */
    static CompletableFuture<byte[]> read(HttpServletRequest request, BodyLimit limit) throws IOException {
        long length = request.getContentLengthLong();
        if (length > MAX_DISCARDED_BYTES) {
            return CompletableFuture.failedFuture(tooLarge(limit));
        }
        RequestBodyReader reader = new RequestBodyReader(request.getInputStream(), length, limit);
        reader.in.setReadListener(reader);
        return reader.done;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!done.isDone() && in.isReady()) {
            int read = in.read(chunk);
            if (read < 0) {
                return;
            }
            received += read;
            keep(chunk, read);
            // The container does not tell the end of a request that also asks for an upgrade, as Java's own client
            // does.
            if (received == length || received > MAX_DISCARDED_BYTES) {
                finish();
            }
        }
    }

    private void keep(byte[] chunk, int read) {
        if (rejection == null && received > limit.bytes()) {
            rejection = tooLarge(limit);
        } else if (rejection == null && !limit.allows(received)) {
            rejection = Problem.of(503, "TOO_MANY_UPLOADS", "Too many pictures are being uploaded; please try again");
        }
        if (rejection == null) {
            body.write(chunk, 0, read);
        } else {
            body.reset();
        }
    }

    @Override
    public void onAllDataRead() {
        finish();
    }

    private void finish() {
        if (rejection != null) {
            done.completeExceptionally(rejection);
        } else {
            done.complete(body.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        // The client has gone; that no service got the request is no failure of the service.
        LOG.log(Level.FINE, "The body of a request broke off: {0}", failure.toString());
        done.completeExceptionally(Problem.of(400, "INCOMPLETE_BODY", "The body of the request broke off"));
    }

    private static Problem tooLarge(BodyLimit limit) {
        return Problem.of(413, "BODY_TOO_LARGE", "The body may have at most " + limit.bytes() + " bytes")
                .with("limit", limit.bytes());
    }
}
