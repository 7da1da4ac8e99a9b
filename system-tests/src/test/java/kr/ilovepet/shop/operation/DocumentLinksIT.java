package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;

/** Whatever a document of the repository links to in the repository is there. */
class DocumentLinksIT {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final int MODULE_README = 2;

    @Test
    void leadToFilesThatExist() throws IOException {
        List<Path> documents = documents();

        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(documents.stream().flatMap(DocumentLinksIT::brokenLinks)).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        Path root = Repository.root();
        try (Stream<Path> modules = Files.walk(root, MODULE_README);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(modules.filter(file -> !file.startsWith(root.resolve("docs"))), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Stream<String> brokenLinks(Path document) {
        try {
            return LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                    .map(link -> Repository.root().relativize(document) + ": " + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
