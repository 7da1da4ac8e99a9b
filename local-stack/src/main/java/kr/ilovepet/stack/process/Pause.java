package kr.ilovepet.stack.process;

/** The short rest between two looks at something that is about to happen. */
public final class Pause {
    private Pause() {}

    public static void milliseconds(long duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting.", e);
        }
    }
}
