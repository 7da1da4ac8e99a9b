package kr.ilovepet.instance.start;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a start has failed.
 *
 * @param fault the kind, which decides the exit code
 * @param sentence one sentence for the operator that names the cause; shows no secret
 */
public record StartFailure(StartFault fault, String sentence) {

    private static final int MOST_CAUSES = 20;

    /** What an exception tells of the cause; empty where it tells nothing that has an exit code of its own. */
    static Optional<StartFailure> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .flatMap(cause -> kind(cause).stream())
                .findFirst();
    }

    private static Optional<StartFailure> kind(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof BindException) {
            return Optional.of(
                    message.contains("assign requested address")
                            ? new StartFailure(
                                    StartFault.WRONG_ADDRESS, "An address to listen on is none of this machine's.")
                            : new StartFailure(
                                    StartFault.PORT_TAKEN, "A port to listen on is taken: " + message + "."));
        }
        boolean full = message.contains("No space left") || message.contains("quota exceeded");
        return cause instanceof IOException && full
                ? Optional.of(new StartFailure(
                        StartFault.STORAGE,
                        "The disk is full"
                                + (cause instanceof FileSystemException file ? ": " + file.getFile() : "")
                                + "."))
                : Optional.empty();
    }
}
