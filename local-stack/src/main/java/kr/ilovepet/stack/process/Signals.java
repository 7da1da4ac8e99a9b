package kr.ilovepet.stack.process;

import java.io.IOException;

/** Signals that {@link ProcessHandle} does not know, such as STOP and CONT. */
final class Signals {
    private Signals() {}

    static void send(String signal, long pid) {
        try {
            // The shell's own: the program of that name is not on every machine.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("Signal " + signal + " could not be sent to process " + pid + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while sending signal " + signal + " to process " + pid + ".", e);
        }
    }
}
