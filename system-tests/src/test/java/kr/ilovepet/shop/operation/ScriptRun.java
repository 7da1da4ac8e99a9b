package kr.ilovepet.shop.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.test.Repository;

/**
 * A script that has been run to its end.
 *
 * @param exitCode of it
 * @param printed to standard output and to standard error
 */
record ScriptRun(int exitCode, String printed) {

    /**
     * Runs a command in the repository's folder.
     *
     * @param first a folder that stands before all others in the path
     * @param variables the only ones beside the path
     */
    static ScriptRun of(List<String> command, Path first, Map<String, String> variables)
            throws IOException, InterruptedException {
        return in(Repository.root(), command, first, variables);
    }

    /** The same in another folder. */
    static ScriptRun in(Path folder, List<String> command, Path first, Map<String, String> variables)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("PATH", first + ":" + System.getenv("PATH"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ScriptRun(process.waitFor(), printed);
    }

    /** Puts a program into a folder, which runs these lines of a shell. */
    static void program(Path folder, String name, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
