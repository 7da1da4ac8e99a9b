package kr.ilovepet.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The files {@code run/NAME.pid} in which every process of a stack leaves its process id. */
public final class PidFiles {
    private PidFiles() {}

    /** The id in the file; empty when there is no such file, or its writer has not finished the line. */
    public static OptionalLong read(Path pidFile) {
        try {
            String text = Files.readString(pidFile);
            return text.endsWith("\n") ? OptionalLong.of(Long.parseLong(text.strip())) : OptionalLong.empty();
        } catch (IOException | NumberFormatException absent) {
            return OptionalLong.empty();
        }
    }

    /** The running process that the file names; empty when it has ended or the file is gone. */
    public static Optional<ProcessHandle> running(Path pidFile) {
        OptionalLong pid = read(pidFile);
        return pid.isPresent() ? ProcessHandle.of(pid.getAsLong()).filter(ProcessHandle::isAlive) : Optional.empty();
    }

    /** All process id files of a stack. */
    public static List<Path> in(Path run) {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StackException("The folder " + run + " cannot be read: " + e.getMessage(), e);
        }
    }
}
