package kr.ilovepet.benchmark.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.Commands;

/** Recordings of several JVMs at once, by {@code jcmd}. */
public final class FlightRecordings {
    private static final String RECORDING = "bench";

    private final Map<String, Long> processes;
    private final Path folder;
    private final String name;

    private FlightRecordings(Map<String, Long> processes, Path folder, String name) {
        this.processes = Map.copyOf(processes);
        this.folder = folder;
        this.name = name;
    }

    /**
     * Starts recording.
     *
     * @param processes ids of JVMs, by name
     * @param folder where the recordings go
     * @param name what is recorded; files are called {@code NAME-PROCESS.jfr}
     */
    public static FlightRecordings start(Map<String, Long> processes, Path folder, String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made", e);
        }
        processes.values().forEach(pid -> jcmd(pid, "JFR.start", "name=" + RECORDING, "settings=profile"));
        return new FlightRecordings(processes, folder, name);
    }

    /** Ends recording; gives the file of each process. */
    public Map<String, Path> stop() {
        Map<String, Path> files = new LinkedHashMap<>();
        processes.forEach((process, pid) -> {
            Path file = folder.resolve(name + "-" + process + ".jfr");
            jcmd(pid, "JFR.stop", "name=" + RECORDING, "filename=" + file);
            files.put(process, file);
        });
        return files;
    }

    private static void jcmd(long pid, String... command) {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> whole = new ArrayList<>(List.of(program, Long.toString(pid)));
        whole.addAll(List.of(command));
        Commands.run(whole, Path.of("/"), Map.of());
    }
}
