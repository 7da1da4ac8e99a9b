package kr.ilovepet.storefront.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * How large a body may be, by what it is for. Pictures may be larger than everything else; since a body is held in memory
 * until it is passed on, only a few of that size are held at a time.
 */
final class BodyLimit {

    /** Largest body of any request but a picture's, in bytes. */
    static final int USUAL = 1024 * 1024;

    /** Largest picture: the catalog's own limit, and a little more so that it is the catalog that refuses. */
    static final int PICTURE = 5 * 1024 * 1024 + 64 * 1024;

    private static final Pattern PICTURES = Pattern.compile("/api/products/[0-9]{1,18}/pictures/?");
    private static final int MOST_LARGE_BODIES = 8;
    private static final Semaphore LARGE_BODIES = new Semaphore(MOST_LARGE_BODIES);

    private final int bytes;
    private final AsyncContext exchange;
    private boolean large;

    private BodyLimit(int bytes, AsyncContext exchange) {
        this.bytes = bytes;
        this.exchange = exchange;
    }

    /** The limit of a request; what it takes of the common room is given back when the exchange ends. */
    static BodyLimit of(String method, Route route, AsyncContext exchange) {
        return new BodyLimit(bytes(method, route), exchange);
    }

    static int bytes(String method, Route route) {
        return "POST".equals(method) && PICTURES.matcher(route.path()).matches() ? PICTURE : USUAL;
    }

    int bytes() {
        return bytes;
    }

    /** Whether a body of that length may be held; false for the time being when too many large ones are. */
    boolean allows(long length) {
        if (length <= USUAL || large) {
            return true;
        }
        if (!LARGE_BODIES.tryAcquire()) {
            return false;
        }
        large = true;
        exchange.addListener(new Release());
        return true;
    }

    private static final class Release implements AsyncListener {

        private final AtomicBoolean released = new AtomicBoolean();

        @Override
        public void onComplete(AsyncEvent event) {
            if (released.compareAndSet(false, true)) {
                LARGE_BODIES.release();
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // The exchange is completed by whoever answers the time-out; then the room is given back.
        }

        @Override
        public void onError(AsyncEvent event) {
            onComplete(event);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
