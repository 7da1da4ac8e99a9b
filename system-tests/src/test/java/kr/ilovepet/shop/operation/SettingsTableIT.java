package kr.ilovepet.shop.operation;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;

/** The table of settings in the documentation: it has every setting that there is, and none that there is not. */
class SettingsTableIT {

    private static final Pattern NAME = Pattern.compile("`([A-Za-z][A-Za-z0-9._-]+)`");
    /** Settings that operators have nothing to do with: how a WAR is wired. */
    private static final Pattern WIRING =
            Pattern.compile("config_ordinal|service\\.name|(mp\\.messaging|smallrye|kr\\.ilovepet\\.payment)\\..*");

    private static final Pattern DEFAULT = Pattern.compile("(?m)^([A-Za-z][\\w./-]*)=");
    private static final Pattern INJECTED = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    private static final Pattern CHECKED =
            Pattern.compile("Setting\\s*\\.(?:required|optional|secret)\\(\\s*\"([^\"]+)\"");
    /** The same two with the constant that holds the name, such as {@code SigningKey.LOCATION}. */
    private static final Pattern BY_CONSTANT = Pattern.compile(
            "(?:@ConfigProperty\\(name = |Setting\\s*\\.(?:required|optional|secret)\\(\\s*)((?:\\w+\\.)?[A-Z][A-Z_]+)\\b");

    private static final Pattern CONSTANT = Pattern.compile("static final String ([A-Z_]+)\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern OF_ENV = Pattern.compile("(?m)^#?([A-Z_]+)=");
    /** Comments are skipped by their own alternative, which has no group. */
    private static final Pattern OF_SCRIPT = Pattern.compile("(?m)^\\s*#.*|\\$\\{(?:ENV=)?([A-Z_]{2,}):?[-=+]?");

    private static final Set<String> OF_THE_MACHINE = Set.of("JAVA_HOME", "START_VIOLATIONS");

    @Test
    void hasEverySettingOfTheWars() throws IOException {
        Set<String> settings =
                new TreeSet<>(found(DEFAULT, files(".*/src/main/resources/META-INF/microprofile-config.properties")));
        settings.addAll(found(INJECTED, files(".*/src/main/java/.*\\.java")));
        settings.addAll(found(CHECKED, files(".*/src/main/java/.*\\.java")));
        settings.addAll(namedByConstants(files(".*/src/main/java/.*\\.java")));
        settings.removeIf(setting -> WIRING.matcher(setting).matches());

        assertThat(settings).contains("toss.api.url", "shop.demo", "member.jwt.private-key.location", "redis.url");
        assertThat(table()).containsAll(settings);
    }

    @Test
    void hasEveryVariableOfTheComposeSetAndOfTheScripts() throws IOException {
        Set<String> variables =
                new TreeSet<>(found(OF_ENV, List.of(Repository.root().resolve(".env.example"))));
        variables.addAll(found(OF_SCRIPT, files("config/(payara|database|kafka|redis)/(.*\\.sh|pre-boot\\.asadmin)")));
        variables.removeAll(OF_THE_MACHINE);

        assertThat(variables).contains("GRID_INTERFACES", "MYSQL_IMAGE", "RUN_DIR", "PRIVATE_HTTP_ADDRESS");
        assertThat(asVariables(table())).containsAll(variables);
    }

    @Test
    void hasNothingThatDoesNotExist() throws IOException {
        String sources = String.join(
                "\n",
                Stream.of(
                                files(".*/src/main/java/.*\\.java"), files(".*/microprofile-config.properties"),
                                files("config/.*"), files("shop|\\.env\\.example|docker-compose\\.yml"))
                        .flatMap(List::stream)
                        .map(SettingsTableIT::text)
                        .toList());
        Set<String> invented = table();
        invented.removeIf(
                name -> sources.contains(name)
                        // The rows of CommonSettings, for each service.
                        || name.matches(
                                "(member|catalog|order|payment|storefront)\\.(db\\.(migration\\.)?(url|user|password)|kafka\\.(user|password))"));

        assertThat(invented).isEmpty();
    }

    /** The names in the first column. */
    private static Set<String> table() throws IOException {
        return Files.readString(Repository.root().resolve("docs/settings.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results().map(name -> name.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> namedByConstants(List<Path> sources) {
        Map<String, String> values = new TreeMap<>();
        Set<String> used = new TreeSet<>();
        for (Path source : sources) {
            String type = source.getFileName().toString().replace(".java", "");
            String code = text(source);
            CONSTANT.matcher(code)
                    .results()
                    .forEach(constant -> values.put(type + "." + constant.group(1), constant.group(2)));
            BY_CONSTANT
                    .matcher(code)
                    .results()
                    .map(use -> use.group(1))
                    .map(constant -> constant.contains(".") ? constant : type + "." + constant)
                    .forEach(used::add);
        }
        assertThat(values).containsKeys(used.toArray(String[]::new));
        return used.stream().map(values::get).collect(toCollection(TreeSet::new));
    }

    private static Set<String> asVariables(Set<String> names) {
        return names.stream()
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(text(file)).results().map(name -> name.group(1)))
                .filter(Objects::nonNull)
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> files(String path) throws IOException {
        Path root = Repository.root();
        try (Stream<Path> files = Files.find(
                root,
                20,
                (file, attributes) -> attributes.isRegularFile()
                        && root.relativize(file).toString().matches(path)
                        && !root.relativize(file).toString().matches("(.*/)?(target|\\.shop|\\.git)/.*"))) {
            return files.toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
