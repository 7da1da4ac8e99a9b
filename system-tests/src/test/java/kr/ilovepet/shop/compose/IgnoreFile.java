package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A {@code .dockerignore} that leaves out everything but what it names.
 *
 * @param named what it names, with {@code *} for any part of a name
 */
record IgnoreFile(List<String> named) {

    static IgnoreFile of(Path repository) throws IOException {
        List<String> lines = Files.readAllLines(repository.resolve(".dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (!lines.get(0).equals("*") || !lines.stream().skip(1).allMatch(line -> line.startsWith("!"))) {
            throw new IOException(".dockerignore should leave out everything (*), then name what is needed (!…)");
        }
        return new IgnoreFile(
                lines.stream().skip(1).map(line -> line.substring(1)).toList());
    }

    /** Whether the builder gets this path. */
    boolean sends(Path path) {
        for (Path part = path; part != null; part = part.getParent()) {
            Path candidate = part;
            if (named.stream()
                    .anyMatch(name -> FileSystems.getDefault()
                            .getPathMatcher("glob:" + name)
                            .matches(candidate))) {
                return true;
            }
        }
        return false;
    }
}
