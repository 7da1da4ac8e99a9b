package kr.ilovepet.stack.shop;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.Sleep;
import kr.ilovepet.stack.process.StackException;

/**
 * {@code ./shop up --detach}: starts a launcher in the background, shows what it says, and returns once all is ready.
 */
final class Detach {
    private static final int LOOK_EVERY_MILLISECONDS = 100;

    private final Path data;

    Detach(Map<String, String> environment) {
        this.data = Locations.data(environment);
    }

    /** The exit code for the terminal: 0 when the shop is open, else that of the launcher. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        Path log = data.resolve("logs/launcher.log");
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        RunFile runFile = new RunFile(data.resolve("run"));
        if (new LauncherLock(data.resolve("run")).holder().isPresent()) {
            throw new StackException("The shop is running already; ./shop down stops it.");
        }
        runFile.delete();

        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Jdk.java(),
                "-Ddelivery=" + Locations.delivery().folder(),
                "-cp",
                System.getProperty("java.class.path"),
                Shop.class.getName(),
                "up"));
        command.addAll(arguments.stream()
                .filter(argument -> !argument.equals("--detach"))
                .toList());
        Process launcher = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long shown = 0;
        while (launcher.isAlive()) {
            boolean ready = runFile.isReady();
            Sleep.milliseconds(LOOK_EVERY_MILLISECONDS);
            shown = show(log, shown);
            if (ready) {
                return 0;
            }
        }
        show(log, shown);
        return launcher.waitFor();
    }

    private static long show(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            System.out.write(news);
            System.out.flush();
            return from + news.length;
        }
    }
}
