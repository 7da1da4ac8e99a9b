package kr.ilovepet.instance.listener;

import java.util.Arrays;

/** A body that arrives in parts. It holds bytes of the budget until it is released. Used by one thread at a time. */
final class RequestBody {

    private static final int LEAST = 4096;

    /** A body in chunks of a few bytes comes with as many bytes around each; more than that is no body. */
    private static final int BYTES_AROUND = 8;

    private static final int SOME_BYTES = 64 * 1024;

    private final int most;
    private final ByteBudget budget;
    private byte[] bytes = {};
    private int length;
    private long arrived;

    /** What became of a part. */
    enum Outcome {
        KEPT,
        /** The body is larger than it may be. */
        TOO_LARGE,
        /** The budget of all bodies is used up. */
        NO_ROOM
    }

    /**
     * An empty body.
     *
     * @param most bytes that it may have
     */
    RequestBody(int most, ByteBudget budget) {
        this.most = most;
        this.budget = budget;
    }

    /** Where the next bytes of a part are taken from. */
    @FunctionalInterface
    interface Part {
        void copy(byte[] to, int from, int count);
    }

    /** Keeps a part, unless it does not fit. */
    Outcome add(int count, Part part) {
        if (count > most - length) {
            return Outcome.TOO_LARGE;
        }
        if (length + count > bytes.length && !grow(length + count)) {
            return Outcome.NO_ROOM;
        }
        part.copy(bytes, length, count);
        length += count;
        return Outcome.KEPT;
    }

    private boolean grow(int needed) {
        int size = Math.min(most, Math.max(Math.max(needed, LEAST), bytes.length * 2));
        if (!budget.take(size - bytes.length)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    int length() {
        return length;
    }

    /** How many bytes of the budget it has. */
    int held() {
        return bytes.length;
    }

    /** Bytes have come that belong to it, or stand around its chunks. */
    void arrived(long count) {
        arrived += count;
    }

    /** Whether far more has come than the largest body and what stands around its chunks. */
    boolean padded() {
        return arrived > (long) BYTES_AROUND * most + SOME_BYTES;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Gives its share of the budget back; the body is empty then. */
    void release() {
        budget.give(bytes.length);
        bytes = new byte[0];
        length = 0;
    }
}
