package kr.ilovepet.stack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bounds the logs of a folder: one that has become too large is copied to {@code NAME.log.1} and emptied, and the
 * oldest copy goes. Processes append to their log and need not know of it; what one writes in the moment of the copy is
 * lost.
 */
public final class LogRotation {
    private static final long LOOK_EVERY_MILLIS = 5_000;

    private final Path folder;
    private final long largest;
    private final int copies;

    /**
     * The rotation of a folder.
     *
     * @param largest bytes that a log may have; it has more for a few seconds
     * @param copies how many older ones are kept of each
     */
    public LogRotation(Path folder, long largest, int copies) {
        this.folder = folder;
        this.largest = largest;
        this.copies = copies;
    }

    /** Looks at the logs from now on, until the program ends. */
    public void start() {
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        Sleep.milliseconds(LOOK_EVERY_MILLIS);
                        look();
                    }
                },
                "log-rotation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks at the logs once. */
    void look() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            for (Path log : logs) {
                if (Files.size(log) > largest) {
                    rotate(log);
                }
            }
        } catch (IOException later) {
            // The disk may be full or the folder be deleted; the next look may do.
        }
    }

    private void rotate(Path log) throws IOException {
        for (int i = copies; i > 1; i--) {
            if (Files.exists(copy(log, i - 1))) {
                Files.move(copy(log, i - 1), copy(log, i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (copies > 0) {
            Files.copy(log, copy(log, 1), StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }

    private static Path copy(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
