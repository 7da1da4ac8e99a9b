package kr.ilovepet.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
public final class Commands {
    private Commands() {}

    /**
     * Runs a command without input.
     *
     * @param folder that it runs in
     * @param environment added to the environment of this JVM
     * @return what it printed, to standard output and to standard error
     * @throws StackException with what it printed, if it could not be started or its exit code is not 0
     */
    public static String run(List<String> command, Path folder, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackException(String.join(" ", command) + " failed: " + printed.strip());
            }
            return printed;
        } catch (IOException e) {
            throw new StackException(command.get(0) + " could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while " + command.get(0) + " was running.", e);
        }
    }
}
