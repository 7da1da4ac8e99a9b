package kr.ilovepet.stack.component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.ilovepet.stack.process.CachedFolder;

/** The programs of Redis and MariaDB, unpacked once out of the jars that carry them. */
final class Programs {
    private Programs() {}

    /**
     * Unpacks a part of a jar into a folder of the cache named after the jar, unless that was done before.
     *
     * @param target where an entry goes inside the folder; null leaves the entry out
     * @return the folder
     */
    static Path unpack(Path jar, Path cache, UnaryOperator<String> target) {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        return CachedFolder.get(cache.resolve(name), folder -> {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                    unpack(zip, all.nextElement(), folder, target);
                }
            }
        });
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder, UnaryOperator<String> target)
            throws IOException {
        String name = entry.isDirectory() ? null : target.apply(entry.getName());
        if (name == null) {
            return;
        }
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(entry.getName() + " points outside");
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (name.startsWith("bin/") && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }
}
