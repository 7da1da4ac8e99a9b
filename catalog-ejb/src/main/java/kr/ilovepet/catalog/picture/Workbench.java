package kr.ilovepet.catalog.picture;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.ilovepet.platform.problem.Problem;

/** Has room for two pictures that are decoded in strips, or for one that is decoded whole: WebP, and JPEG in scans. */
final class Workbench {

    private static final int PLACES = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final long patienceMillis;

    Workbench() {
        this(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    Workbench(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /**
     * Does the work once there is room.
     *
     * @throws Problem 503 when there is none for ten seconds
     */
    <T> T work(PictureKind kind, Supplier<T> work) {
        int needed = kind.decodedWhole() ? PLACES : 1;
        if (!acquired(needed)) {
            throw PictureRefusal.busy();
        }
        try {
            return work.get();
        } finally {
            places.release(needed);
        }
    }

    private boolean acquired(int needed) {
        try {
            return places.tryAcquire(needed, patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
