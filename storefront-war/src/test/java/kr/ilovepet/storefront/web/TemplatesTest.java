package kr.ilovepet.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fences around the templates: words come from the bundles, scripts and styles from files. */
class TemplatesTest {

    private static final Path VIEWS = Path.of("src/main/webapp/WEB-INF/views");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:placeholder|alt|title|aria-label|content|value)=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9_.-]+)");
    private static final Pattern KEY_PREFIX = Pattern.compile("#messages\\.msg(?:OrNull)?\\('([^']+)'\\s*(\\+)?");
    private static final Pattern FLASH_KEY = Pattern.compile("flash\\.(?:done|failed)\\(\\s*\"([^\"]+)\"");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|\\shx-on|javascript:|<script(?![^>]*src=)");
    private static final Set<String> NOT_SPOKEN = Set.of("UTF-8", "width=device-width, initial-scale=1", "#1e5a4a");

    @TestFactory
    Stream<DynamicTest> holdNoWordsOfTheirOwn() {
        return templates()
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    String html = COMMENT.matcher(read(path)).replaceAll("");
                    assertThat(TAG.matcher(html).replaceAll(" ")).doesNotContainPattern("\\p{L}");
                    assertThat(matches(SPOKEN_ATTRIBUTE, html))
                            .filteredOn(spoken -> !NOT_SPOKEN.contains(spoken))
                            .allSatisfy(spoken -> assertThat(spoken).doesNotContainPattern("\\p{L}"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> saveTheContentPolicyFromExceptions() {
        return templates()
                .map(path -> DynamicTest.dynamicTest(
                        path.toString(), () -> assertThat(read(path)).doesNotContainPattern(INLINE)));
    }

    @TestFactory
    Stream<DynamicTest> askForTextsThatExist() throws IOException {
        Set<String> keys = BundlesTest.bundle("ko").stringPropertyNames();
        return Stream.concat(templates(), files(SOURCES))
                .map(path -> DynamicTest.dynamicTest(path.toString(), () -> {
                    String text = read(path);
                    assertThat(matches(KEY, text)).allMatch(keys::contains, "is a key");
                    assertThat(matches(FLASH_KEY, text)).allMatch(keys::contains, "is a key");
                    assertThat(prefixes(text))
                            .allMatch(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)));
                }));
    }

    private static Set<String> prefixes(String text) {
        return KEY_PREFIX
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Stream<Path> templates() {
        return files(VIEWS);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
