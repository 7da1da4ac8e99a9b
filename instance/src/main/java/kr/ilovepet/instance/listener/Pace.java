package kr.ilovepet.instance.listener;

import java.time.Duration;

/**
 * A deadline that moves as bytes do: a client may pause for the patience, and may not be slower than
 * {@value #BYTES_PER_SECOND} bytes a second for longer. Used by one thread at a time.
 */
final class Pace {

    /** A fortieth of a slow mobile connection (1 Mbit/s). */
    static final int BYTES_PER_SECOND = 4096;

    private static final long NANOS_PER_BYTE = 1_000_000_000L / BYTES_PER_SECOND;

    private final long patience;
    private boolean running;
    private long deadline;

    Pace(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** Begins to count, unless it does. */
    void begin(long now) {
        if (!running) {
            running = true;
            deadline = now + patience;
        }
    }

    /** Bytes have moved; however many they are, the next ones are not waited for longer than the patience. */
    void moved(long bytes, long now) {
        long extended = deadline + bytes * NANOS_PER_BYTE;
        deadline = extended - now > patience ? now + patience : extended;
    }

    void end() {
        running = false;
    }

    /** Until when the next bytes have to have moved. */
    long deadline() {
        return deadline;
    }

    boolean late(long now) {
        return running && now - deadline > 0;
    }
}
