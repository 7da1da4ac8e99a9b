package kr.ilovepet.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.ilovepet.benchmark.shop.Setup;
import kr.ilovepet.stack.test.Repository;

/** Where and when was measured. */
final class Machine {
    private Machine() {}

    /** The facts without which a figure says nothing. */
    static List<String> facts(List<String> arguments, Setup setup) {
        return List.of(
                DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ROOT)
                                .format(ZonedDateTime.now(ZoneOffset.UTC))
                        + ", commit " + commit() + ": ./shop bench " + String.join(" ", arguments),
                Runtime.getRuntime().availableProcessors() + " cores, " + processor() + ", " + memory() + " of memory, "
                        + "JDK " + Runtime.version(),
                setup.description());
    }

    private static String processor() {
        return field(Path.of("/proc/cpuinfo"), "model name");
    }

    private static String memory() {
        String kilobytes = field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "an unknown size" : Long.parseLong(kilobytes) / (1024 * 1024) + " GB";
    }

    private static String field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notHere) {
            return "unknown";
        }
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(Repository.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? name : "unknown";
        } catch (IOException withoutGit) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
