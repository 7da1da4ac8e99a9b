package kr.ilovepet.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log file of one component, with the place where its latest start begins. */
public final class Log {
    private static final int AT_MOST = 4 * 1024 * 1024;

    private final Path file;
    private long start;

    /** The log in that file, which need not exist yet. */
    public Log(Path file) {
        this.file = file;
    }

    /** Where the log is. */
    public Path file() {
        return file;
    }

    /** From here on only what is written after this call counts. */
    public void markStart() {
        try {
            start = Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new StackException("The log " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What was logged since the start, the first 4 MiB of it; empty when there is no log yet. */
    public String sinceStart() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            // A log that is shorter than it was has been emptied since.
            long from = log.length() < start ? 0 : start;
            byte[] text = new byte[(int) Math.min(AT_MOST, log.length() - from)];
            log.seek(from);
            log.readFully(text);
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException notThereYet) {
            return "";
        }
    }

    /** Bytes of the file; 0 when there is none yet. */
    long size() {
        try {
            return Files.size(file);
        } catch (IOException notThereYet) {
            return 0;
        }
    }

    /** The last line that says something, for the sentence about a failed start. */
    public String lastLine() {
        List<String> lines =
                sinceStart().lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    }
}
