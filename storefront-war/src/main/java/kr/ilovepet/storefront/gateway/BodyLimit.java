package kr.ilovepet.storefront.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The greatest size of a request body. Pictures may be larger than everything else, and are read while they arrive;
 * since a body is kept in memory until it is passed on, the number of large ones is limited. A body takes a permit when
 * it turns out to be large, and releases it, once, when the exchange ends.
 */
final class BodyLimit implements AsyncListener {

    /** Largest body of any request but a picture's, in bytes: the services' own limit. */
    static final int USUAL = 64 * 1024;

    /** Largest picture: the catalog's own limit, and a little more so that it is the catalog that refuses. */
    static final int PICTURE = 5 * 1024 * 1024 + 64 * 1024;

    private static final Pattern PICTURES = Pattern.compile("/api/products/[0-9]{1,18}/pictures/?");
    private static final int MAX_LARGE_BODIES = 8;
    private static final Semaphore LARGE_BODY_PERMITS = new Semaphore(MAX_LARGE_BODIES);

    private final int bytes;
    private final Semaphore permits;
    private final AtomicReference<Permit> permit = new AtomicReference<>(Permit.NONE);

    /** Whether an exchange has a permit. */
    private enum Permit {
        NONE,
        TAKEN,
        /** The exchange has ended; a permit that is taken now would never be released. */
        ENDED
    }

    private BodyLimit(int bytes, Semaphore permits) {
        this.bytes = bytes;
        this.permits = permits;
    }

    /**
     * The limit of a request. It has to be created before the servlet returns: later, while the body arrives, the
     * container takes no further listeners of the exchange.
     *
     * @param authenticated whether the request has a token; without one it gets no permit
     */
    static BodyLimit of(String method, Route route, boolean authenticated, AsyncContext exchange) {
        return of(bytes(method, route, authenticated), exchange, LARGE_BODY_PERMITS);
    }

    static BodyLimit of(int bytes, AsyncContext exchange, Semaphore permits) {
        BodyLimit limit = new BodyLimit(bytes, permits);
        exchange.addListener(limit);
        return limit;
    }

    static int bytes(String method, Route route, boolean authenticated) {
        return authenticated
                        && "POST".equals(method)
                        && PICTURES.matcher(route.path()).matches()
                ? PICTURE
                : USUAL;
    }

    int bytes() {
        return bytes;
    }

    /**
     * Whether a body of that length may be kept in memory; false while there are too many large ones, and after the
     * exchange.
     */
    boolean allows(long length) {
        if (length <= USUAL || permit.get() == Permit.TAKEN) {
            return true;
        }
        if (!permits.tryAcquire()) {
            return false;
        }
        if (permit.compareAndSet(Permit.NONE, Permit.TAKEN)) {
            return true;
        }
        permits.release();
        return false;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (permit.getAndSet(Permit.ENDED) == Permit.TAKEN) {
            permits.release();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        onComplete(event);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // The response to the time-out completes the exchange, which releases the permit.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
