package kr.ilovepet.storefront.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.platform.problem.Problem;

/** Collects the body of a request as it arrives, however slowly, up to a limit, without a waiting thread. */
final class RequestBodyReader implements ReadListener {

    /**
     * Of a body that is too large, this much is read and forgotten: a client that still sends does not see the answer.
     */
    private static final long FORGOTTEN = 64L * 1024 * 1024;

    private static final int CHUNK = 8192;

    private final ServletInputStream in;
    private final long length;
    private final BodyLimit limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private long received;
    private Problem refused;

    private RequestBodyReader(ServletInputStream in, long length, BodyLimit limit) {
        this.in = in;
        this.length = length;
        this.limit = limit;
    }

    /**
     * The body of the request, whose asynchronous processing has been started.
     *
     * @return null inside the future where there is no body; fails with a 413 {@link Problem} above the limit, with a
     *     503 one while too many large bodies are held
     */
    static CompletableFuture<byte[]> read(HttpServletRequest request, BodyLimit limit) throws IOException {
        long length = request.getContentLengthLong();
        if (length > FORGOTTEN) {
            return CompletableFuture.failedFuture(tooLarge(limit));
        }
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return CompletableFuture.completedFuture(null);
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
            if (received == length || received > FORGOTTEN) {
                finish();
            }
        }
    }

    private void keep(byte[] chunk, int read) {
        if (refused == null && received > limit.bytes()) {
            refused = tooLarge(limit);
        } else if (refused == null && !limit.allows(received)) {
            refused = Problem.of(503, "TOO_MANY_UPLOADS", "Too many pictures are being uploaded; please try again");
        }
        if (refused == null) {
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
        if (refused != null) {
            done.completeExceptionally(refused);
        } else {
            done.complete(body.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    private static Problem tooLarge(BodyLimit limit) {
        return Problem.of(413, "BODY_TOO_LARGE", "The body may have at most " + limit.bytes() + " bytes")
                .with("limit", limit.bytes());
    }
}
