package kr.ilovepet.shop.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call which address, and whose data it then touches: the rules as they are meant, written in
 * {@code authorisation-matrix.txt}. The first rule that an address fits decides.
 */
public record AuthorisationMatrix(List<Rule> rules) {

    /** Begins and ends the part of docs/security.md that is made from the matrix. */
    static final String BEGIN = "<!-- begin matrix, made from authorisation-matrix.txt -->\n";

    static final String END = "<!-- end matrix -->\n";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /**
     * One line.
     *
     * @param audience who may call
     * @param methods HTTP methods, or {@code *} for all
     * @param path with {@code {number}}, {@code {order}}, {@code {payment}}, {@code {word}} in open places, and
     *     {@code **} for all that follows
     * @param data whose data, and what else is asked
     */
    public record Rule(Audience audience, List<String> methods, String path, String data) {

        private static Rule of(String line) {
            String[] columns = line.split("\\s*\\|\\s*", 4);
            return new Rule(
                    Audience.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                    List.of(columns[1].split(",")),
                    columns[2],
                    columns[3]);
        }

        private boolean fits(Endpoint endpoint) {
            return (methods.contains("*") || methods.contains(endpoint.method()))
                    && Pattern.matches(regex(), endpoint.path());
        }

        private String regex() {
            String withPlaces = PLACE.matcher(path).replaceAll(place -> switch (place.group(1)) {
                case "number" -> "[0-9]{1,18}";
                case "order" -> "[0-9]{16,20}";
                case "payment" -> "[0-9a-f-]{36}";
                default -> "[A-Za-z0-9_-]+";
            });
            return withPlaces.replace("/**", "(?:/.*)?");
        }
    }

    /** The matrix as it is written. */
    public static AuthorisationMatrix written() {
        try (InputStream file = AuthorisationMatrix.class.getResourceAsStream("authorisation-matrix.txt")) {
            List<Rule> rules = new ArrayList<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rule::of)
                    .forEach(rules::add);
            return new AuthorisationMatrix(rules);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rule for an address; empty where none is written. */
    Optional<Rule> ruleFor(Endpoint endpoint) {
        return rules.stream().filter(rule -> rule.fits(endpoint)).findFirst();
    }

    /** The table of the document. */
    String table() {
        String head = "| who | methods | address | whose data, and what else is asked |\n|---|---|---|---|\n";
        Stream<String> rows = rules.stream()
                .map(rule -> "| %s | %s | `%s` | %s |\n"
                        .formatted(
                                rule.audience().name().toLowerCase(Locale.ROOT),
                                String.join(", ", rule.methods()).replace("*", "all"),
                                rule.path(),
                                rule.data()));
        return head + rows.collect(Collectors.joining());
    }
}
