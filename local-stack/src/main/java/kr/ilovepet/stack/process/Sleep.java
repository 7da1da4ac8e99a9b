package kr.ilovepet.stack.process;

/** {@link Thread#sleep} whose interruption ends the work that waits. */
public final class Sleep {
    private Sleep() {}

    /**
     * Sleeps.
     *
     * @throws StackException if this thread is interrupted
     */
    public static void milliseconds(long duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting.", e);
        }
    }
}
