package kr.ilovepet.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for packages whose purpose nobody has written down. */
final class PackageInfos {

    private PackageInfos() {}

    /**
     * Checks the sources of the module in the working directory.
     *
     * @throws AssertionError when a package has no {@code package-info.java}
     */
    static void check() throws IOException {
        List<Path> missing = missing(Path.of("src/main/java"));
        if (!missing.isEmpty()) {
            throw new AssertionError("Packages without package-info.java: " + missing);
        }
    }

    static List<Path> missing(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .sorted()
                    .toList();
        }
    }
}
