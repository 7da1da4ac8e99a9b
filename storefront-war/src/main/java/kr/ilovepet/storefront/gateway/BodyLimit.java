package kr.ilovepet.storefront.gateway;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * How large a body may be, by what it is for. Pictures may be larger than everything else; since a body is held in
 * memory until it is passed on, only a few of that size are held at a time. A large body takes a place when it turns
 * out to be large, and gives it back, once, when the exchange ends.
 */
final class BodyLimit implements AsyncListener {

    /** Largest body of any request but a picture's, in bytes. */
    static final int USUAL = 1024 * 1024;

    /** Largest picture: the catalog's own limit, and a little more so that it is the catalog that refuses. */
    static final int PICTURE = 5 * 1024 * 1024 + 64 * 1024;

    private static final Pattern PICTURES = Pattern.compile("/api/products/[0-9]{1,18}/pictures/?");
    private static final int MOST_LARGE_BODIES = 8;
    private static final Semaphore LARGE_BODIES = new Semaphore(MOST_LARGE_BODIES);

    private final int bytes;
    private final Semaphore places;
    private final AtomicReference<Place> place = new AtomicReference<>(Place.NONE);

    /** Whether an exchange has one of the places. */
    private enum Place {
        NONE,
        TAKEN,
        /** The exchange has ended; nothing would give back a place that is taken now. */
        OVER
    }

    private BodyLimit(int bytes, Semaphore places) {
        this.bytes = bytes;
        this.places = places;
    }

    /**
     * The limit of a request. To be asked for before the servlet returns: later, while the body arrives, the container
     * lets nobody wait for the end of the exchange any more.
     *
     * @param named whether the request says who sends it; who does not takes no place from those who do
     */
    static BodyLimit of(String method, Route route, boolean named, AsyncContext exchange) {
        return of(bytes(method, route, named), exchange, LARGE_BODIES);
    }

    static BodyLimit of(int bytes, AsyncContext exchange, Semaphore places) {
        BodyLimit limit = new BodyLimit(bytes, places);
        exchange.addListener(limit);
        return limit;
    }

    static int bytes(String method, Route route, boolean named) {
        return named && "POST".equals(method) && PICTURES.matcher(route.path()).matches() ? PICTURE : USUAL;
    }

    int bytes() {
        return bytes;
    }

    /** Whether a body of that length may be held; false when too many large ones are, and after the exchange. */
    boolean allows(long length) {
        if (length <= USUAL || place.get() == Place.TAKEN) {
            return true;
        }
        if (!places.tryAcquire()) {
            return false;
        }
        if (place.compareAndSet(Place.NONE, Place.TAKEN)) {
            return true;
        }
        places.release();
        return false;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (place.getAndSet(Place.OVER) == Place.TAKEN) {
            places.release();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        onComplete(event);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // The exchange is completed by whoever answers the time-out; then the place is given back.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
