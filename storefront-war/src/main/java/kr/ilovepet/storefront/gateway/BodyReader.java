package kr.ilovepet.storefront.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.platform.problem.Problem;

/** Collects the body of a request as it arrives, however slowly, up to a limit, without a waiting thread. */
final class BodyReader implements ReadListener {

    /** Largest body that is taken, in bytes. */
    static final int LIMIT = 1024 * 1024;

    /** Of a body that is too large, this much is read and forgotten: a client that still sends does not see the answer. */
    private static final long FORGOTTEN = 32L * LIMIT;

    private static final int CHUNK = 8192;

    private final ServletInputStream in;
    private final long length;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private long received;

    private BodyReader(ServletInputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    /**
     * The body of the request, whose asynchronous processing has been started.
     *
     * @return null inside the future where there is no body; fails with a 413 {@link Problem} above the limit
     */
    static CompletableFuture<byte[]> read(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length > FORGOTTEN) {
            return CompletableFuture.failedFuture(tooLarge());
        }
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return CompletableFuture.completedFuture(null);
        }
        BodyReader reader = new BodyReader(request.getInputStream(), length);
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
            if (received <= LIMIT) {
                body.write(chunk, 0, read);
            }
            // The container does not tell the end of a request that also asks for an upgrade, as Java's own client does.
            if (received == length || received > FORGOTTEN) {
                finish();
            }
        }
    }

    @Override
    public void onAllDataRead() {
        finish();
    }

    private void finish() {
        if (received > LIMIT) {
            done.completeExceptionally(tooLarge());
        } else {
            done.complete(body.toByteArray());
        }
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    private static Problem tooLarge() {
        return Problem.of(413, "BODY_TOO_LARGE", "The body may have at most " + LIMIT + " bytes")
                .with("limit", LIMIT);
    }
}
