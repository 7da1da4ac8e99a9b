package kr.ilovepet.stack.shop;

import java.nio.file.Path;
import java.util.Map;
import kr.ilovepet.stack.payara.Delivery;
import kr.ilovepet.stack.process.LogRotation;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/** Where the launcher finds its files, as the script {@code ./shop} says. */
final class Locations {
    private Locations() {}

    /** The delivery that the script names in the system property {@code delivery}. */
    static Delivery delivery() {
        String folder = System.getProperty("delivery");
        if (folder == null) {
            throw new StackException("The launcher is started by the script ./shop.");
        }
        return new Delivery(Path.of(folder));
    }

    /** Folders by the environment variables ILOVEPET_DATA and ILOVEPET_CACHE. */
    static StackFolders folders(Delivery delivery, Map<String, String> environment) {
        Path data = data(environment);
        Path cache = environment.containsKey("ILOVEPET_CACHE")
                ? Path.of(environment.get("ILOVEPET_CACHE")).toAbsolutePath()
                : data.resolve("cache");
        return new StackFolders(
                data,
                cache,
                delivery.folder().resolve("config"),
                delivery.folder().resolve("stack"));
    }

    /** The rotation of the logs by the environment variables ILOVEPET_LOG_MB and ILOVEPET_LOG_COPIES. */
    static LogRotation logRotation(StackFolders folders, Map<String, String> environment) {
        return new LogRotation(
                folders.logs(),
                number(environment, "ILOVEPET_LOG_MB", 20) * 1024L * 1024,
                number(environment, "ILOVEPET_LOG_COPIES", 3));
    }

    private static int number(Map<String, String> environment, String variable, int usual) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new StackException(variable + " must be a whole number from 1 to 9999, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    static Path data(Map<String, String> environment) {
        return Path.of(environment.getOrDefault("ILOVEPET_DATA", ".shop"))
                .toAbsolutePath()
                .normalize();
    }
}
