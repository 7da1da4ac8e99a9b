package kr.ilovepet.instance.listener;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that all connections together may hold for one purpose. Safe for threads. */
final class ByteBudget {

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    /**
     * A budget of which nothing is used.
     *
     * @param limit in bytes
     */
    ByteBudget(long limit) {
        this.limit = limit;
    }

    /** Takes that many bytes, all or none; false where they are not there. */
    boolean take(long bytes) {
        if (used.addAndGet(bytes) <= limit) {
            return true;
        }
        used.addAndGet(-bytes);
        return false;
    }

    /**
     * Counts bytes that are held already.
     *
     * @return false where this is more than the budget has
     */
    boolean count(long bytes) {
        return used.addAndGet(bytes) <= limit;
    }

    /** Gives back bytes that were taken or counted. */
    void give(long bytes) {
        used.addAndGet(-bytes);
    }

    boolean exceeded() {
        return used.get() > limit;
    }

    long used() {
        return used.get();
    }
}
