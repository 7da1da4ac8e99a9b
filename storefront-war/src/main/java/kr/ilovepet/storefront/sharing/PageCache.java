package kr.ilovepet.storefront.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The shared pages. None is given out half a second after it was begun or later, and none of the catalog's answers that
 * it was made of was asked for half a second before that or earlier. So what a page says is less than a second older
 * than the moment in which it begins to be sent. A page that is asked for again after half of that time is rendered
 * anew by one request, while the others still get the one before; where there is none, they wait for that request.
 * Where a page came about that cannot be shared, nobody waits for the next one for half a second.
 */
@ApplicationScoped
public class PageCache {

    /** How long after it was begun a page may be given out. */
    static final Duration MAX_AGE = Duration.ofMillis(500);

    /** The age at which somebody renders the page anew. */
    static final Duration RENEW_AFTER = Duration.ofMillis(250);

    /**
     * How long after a rendering began others wait for it. It is so short because they wait with their threads: when a
     * service hangs, they soon go on alone, and its bulkhead lets them fail at once.
     */
    static final Duration PATIENCE = Duration.ofMillis(250);

    /**
     * As many pages are kept, of some twenty kilobytes each; what else is asked for within half a second is not shared.
     */
    static final int MAX_PAGES = 500;

    private final LongSupplier nanoTime;
    private final Map<PageKey, Slot> slots = new ConcurrentHashMap<>();

    public PageCache() {
        this(System::nanoTime);
    }

    PageCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * What a request for a page has to do: send a page that is ready, render it for the others, or for itself alone.
     */
    record Turn(SharedPage ready, Rendering mine) {

        static final Turn ALONE = new Turn(null, null);
    }

    /** Says what a request for a page has to do, after a wait if another one is rendering the page. */
    Turn turn(PageKey key) {
        Slot slot = slots.get(key);
        if (slot == null) {
            if (slots.size() >= MAX_PAGES && !makeRoom()) {
                return Turn.ALONE;
            }
            slot = slots.computeIfAbsent(key, any -> new Slot());
        }
        SharedPage page = slot.page;
        if (isYounger(page, RENEW_AFTER)) {
            return new Turn(page, null);
        }
        if (slot.isUnshared(nanoTime.getAsLong())) {
            return isYounger(page, MAX_AGE) ? new Turn(page, null) : Turn.ALONE;
        }
        Rendering mine = new Rendering(slot, nanoTime);
        Rendering others = slot.rendering.compareAndExchange(null, mine);
        if (others == null) {
            return new Turn(null, mine);
        }
        if (!isYounger(page, MAX_AGE)) {
            others.await(PATIENCE.toNanos() - (nanoTime.getAsLong() - others.begun));
            page = slot.page;
        }
        return isYounger(page, MAX_AGE) ? new Turn(page, null) : Turn.ALONE;
    }

    private boolean isYounger(SharedPage page, Duration age) {
        return page != null && nanoTime.getAsLong() - page.begunAt() < age.toNanos();
    }

    private boolean makeRoom() {
        slots.values().removeIf(slot -> slot.rendering.get() == null && !isYounger(slot.page, MAX_AGE));
        return slots.size() < MAX_PAGES;
    }

    private static final class Slot {

        private final AtomicReference<Rendering> rendering = new AtomicReference<>();
        private volatile SharedPage page;
        private volatile Long failedAt;

        /** Whether the page could not be shared a moment ago, so that another attempt would only make others wait. */
        private boolean isUnshared(long now) {
            Long failed = failedAt;
            return failed != null && now - failed < MAX_AGE.toNanos();
        }
    }

    /** The rendering of a page, which one request has begun; it has to be closed, whatever came of it. */
    static final class Rendering implements AutoCloseable {

        private final Slot slot;
        private final LongSupplier nanoTime;
        private final long begun;
        private final CountDownLatch done = new CountDownLatch(1);

        private boolean published;
        private boolean abandoned;

        private Rendering(Slot slot, LongSupplier nanoTime) {
            this.slot = slot;
            this.nanoTime = nanoTime;
            this.begun = nanoTime.getAsLong();
        }

        /** Nanoseconds of the clock when it was begun. */
        long begun() {
            return begun;
        }

        private void await(long nanos) {
            try {
                done.await(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Gives the page to the others. */
        void publish(SharedPage page) {
            slot.page = page;
            published = true;
        }

        /** Leaves it to the next one who asks: that this one came to nothing had nothing to do with the page. */
        void abandon() {
            abandoned = true;
        }

        @Override
        public void close() {
            if (!abandoned) {
                slot.failedAt = published ? null : nanoTime.getAsLong();
            }
            slot.rendering.set(null);
            done.countDown();
        }
    }
}
