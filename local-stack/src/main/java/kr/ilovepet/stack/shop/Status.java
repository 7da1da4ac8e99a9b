package kr.ilovepet.stack.shop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.stack.process.PidFiles;

/** {@code ./shop status}: a table of what runs where. */
final class Status {
    private static final String LINE = "%-22s %9s %7s  %s%n";
    private static final int NOT_RUNNING = 3;

    private final Path run;

    Status(Map<String, String> environment) {
        this.run = Locations.data(environment).resolve("run");
    }

    /** Exit code: 0 when everything is ready, 3 otherwise. */
    int run() {
        Optional<ProcessHandle> launcher = new LauncherLock(run).holder();
        if (launcher.isEmpty()) {
            System.out.println("The shop is not running.");
            return NOT_RUNNING;
        }
        boolean complete = true;
        System.out.printf(LINE, "what", "process", "port", "state");
        System.out.printf(LINE, "Launcher", launcher.get().pid(), "", "running");
        for (RunFile.Part part : new RunFile(run).parts()) {
            Optional<ProcessHandle> process = PidFiles.running(run.resolve(part.name() + ".pid"));
            boolean ready = process.isPresent() && part.isReady();
            complete &= ready;
            System.out.printf(
                    LINE,
                    part.title(),
                    process.map(handle -> Long.toString(handle.pid())).orElse("-"),
                    part.port(),
                    process.isEmpty() ? "down" : ready ? "ready" : "not ready yet");
        }
        return complete ? 0 : NOT_RUNNING;
    }
}
