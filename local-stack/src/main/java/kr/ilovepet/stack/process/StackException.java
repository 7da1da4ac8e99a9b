package kr.ilovepet.stack.process;

/** Something did not start or stop. The message is one clear sentence for the person at the terminal. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that this process has noticed itself. */
    public StackException(String sentence) {
        super(sentence);
    }

    /** A failure that another exception has brought about. */
    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
