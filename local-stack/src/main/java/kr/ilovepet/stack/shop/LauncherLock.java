package kr.ilovepet.stack.shop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import kr.ilovepet.stack.process.PidFiles;
import kr.ilovepet.stack.process.StackException;

/** Sees to it that a data folder has one launcher at a time. The lock ends with the process, however it ends. */
final class LauncherLock {
    /**
     * Held on to for the life of this JVM: a channel that nobody refers to is closed by the collector, lock and all.
     */
    private static FileChannel held;

    private final Path run;

    LauncherLock(Path run) {
        this.run = run;
    }

    /** Takes the lock for the life of this JVM, and leaves its process id in {@code run/launcher.pid}. */
    void take() {
        try {
            Files.createDirectories(run);
            held = FileChannel.open(run.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held.tryLock() == null) {
                throw new StackException("The shop is running already"
                        + holder().map(process -> " (process " + process.pid() + ")")
                                .orElse("")
                        + "; ./shop down stops it.");
            }
            Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new StackException("The folder " + run + " cannot be used: " + e.getMessage(), e);
        }
    }

    private Path pidFile() {
        return run.resolve("launcher.pid");
    }

    /** The launcher that runs now; empty when there is none. */
    Optional<ProcessHandle> holder() {
        if (Files.notExists(run)) {
            return Optional.empty();
        }
        // The pid alone does not prove it: the number may have gone to another process since.
        return isFree() ? Optional.empty() : PidFiles.running(pidFile());
    }

    private boolean isFree() {
        try (FileChannel channel = FileChannel.open(
                        run.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            throw new StackException("The folder " + run + " cannot be used: " + e.getMessage(), e);
        }
    }
}
