package kr.ilovepet.stack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process under the guard script: in a session of its own, so that Ctrl-C at the terminal does not reach it,
 * and stopped as soon as the pipe from this JVM closes, so that it never outlives the launcher, even one that was
 * killed.
 */
public final class GuardedProcess {
    private static final int GUARD_PATIENCE_SECONDS = 25;

    private final String name;
    private final Process guard;
    private final Path pidFile;
    private final OutputStream guardInput;

    private GuardedProcess(String name, Process guard, Path pidFile) {
        this.name = name;
        this.guard = guard;
        this.pidFile = pidFile;
        this.guardInput = guard.getOutputStream();
    }

    /**
     * Starts a command.
     *
     * @param name names its pid file {@code run/NAME.pid}
     * @param command the program and its arguments
     * @param environment added to the environment of this JVM
     * @param run folder for the pid file and the guard script
     * @param log gets standard output and standard error, appended
     */
    public static GuardedProcess start(
            String name, List<String> command, Map<String, String> environment, Path run, Path log) {
        Path pidFile = run.resolve(name + ".pid");
        try {
            Files.createDirectories(run);
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(pidFile);
            List<String> guarded =
                    new ArrayList<>(List.of("setsid", "sh", guardScript(run).toString(), pidFile.toString()));
            guarded.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(guarded)
                    .redirectErrorStream(true)
                    // What a JVM leaves in its folder, such as the report of a crash, belongs to the logs.
                    .directory(log.getParent().toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new GuardedProcess(name, builder.start(), pidFile);
        } catch (IOException e) {
            throw new StackException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    private static Path guardScript(Path run) throws IOException {
        Path script = run.resolve("guard.sh");
        if (Files.notExists(script)) {
            Path fresh = Files.createTempFile(run, "guard", ".sh");
            try (InputStream resource = GuardedProcess.class.getResourceAsStream("guard.sh")) {
                Files.copy(resource, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(fresh, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    /** Whether the command still runs. */
    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Process id of the command itself, not of its guard; empty when it has ended. */
    public OptionalLong pid() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (guard.isAlive() && System.nanoTime() < deadline) {
            OptionalLong pid = PidFiles.read(pidFile);
            if (pid.isPresent()) {
                return pid;
            }
            Sleep.milliseconds(5);
        }
        return OptionalLong.empty();
    }

    /** kill -9; returns when the process is gone. */
    public void kill() {
        signal("KILL");
        awaitEnd();
    }

    /** Sends a signal such as STOP, CONT or KILL to the command; nothing happens when it has ended. */
    public void signal(String signal) {
        OptionalLong pid = pid();
        if (pid.isPresent()) {
            // The shell's own: the program of that name is not on every machine. A process that has just ended is no
            // failure.
            Commands.run(
                    List.of("sh", "-c", "kill -" + signal + " " + pid.getAsLong() + " || true"),
                    Path.of("/"),
                    Map.of());
        }
    }

    /** Asks the command to end, and has the guard kill it if it has not done so after 20 seconds. */
    public void stop() {
        try {
            guardInput.close();
        } catch (IOException alreadyGone) {
            // The guard has ended and with it the other end of the pipe: just what was wanted.
        }
        awaitEnd();
    }

    /** The exit code, once it has ended; 137 after a kill -9. */
    public CompletableFuture<Integer> onExit() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    private void awaitEnd() {
        try {
            if (!guard.waitFor(GUARD_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                guard.destroyForcibly();
                throw new StackException(name + " did not end within " + GUARD_PATIENCE_SECONDS + " seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while " + name + " was ending.", e);
        }
    }
}
