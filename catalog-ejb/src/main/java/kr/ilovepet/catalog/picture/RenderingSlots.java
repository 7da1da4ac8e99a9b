package kr.ilovepet.catalog.picture;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.ilovepet.catalog.domain.RequestRefusedException;

/**
 * Limits rendering to two pictures that are decoded in strips, or one that is decoded whole: WebP, and JPEG in scans.
 */
final class RenderingSlots {

    private static final int SLOTS = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore slots = new Semaphore(SLOTS, true);
    private final long patienceMillis;

    RenderingSlots() {
        this(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    RenderingSlots(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /**
     * Does the work once there is a slot.
     *
     * @throws RequestRefusedException when there is none for ten seconds
     */
    <T> T work(PictureFormat format, Supplier<T> work) {
        int needed = format.decodedWhole() ? SLOTS : 1;
        if (!acquired(needed)) {
            throw PictureRejections.busy();
        }
        try {
            return work.get();
        } finally {
            slots.release(needed);
        }
    }

    private boolean acquired(int needed) {
        try {
            return slots.tryAcquire(needed, patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
