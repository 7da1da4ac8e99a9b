package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a compose file, filled in as Docker Compose does it: {@code ${NAME:-default}}, {@code ${NAME:?what}}
 * and {@code $$}.
 *
 * @param values of {@code .env}, with those that an operator sets
 */
record Variables(Map<String, String> values) {
    private static final Pattern LINE = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");
    private static final Pattern USE = Pattern.compile("\\$(?:\\$|\\{([A-Z_]+):([-?])([^}]*)})");

    /** Those of an {@code .env} file, and what is set instead. */
    static Variables of(Path file, Map<String, String> instead) throws IOException {
        Map<String, String> values = new HashMap<>();
        LINE.matcher(Files.readString(file)).results().forEach(line -> values.put(line.group(1), line.group(2)));
        values.putAll(instead);
        return new Variables(Map.copyOf(values));
    }

    /**
     * Fills in a text.
     *
     * @throws IllegalArgumentException when a variable without default has no value
     */
    String fill(String text) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(use)));
    }

    private String value(MatchResult use) {
        if (use.group(1) == null) {
            return "$";
        }
        String value = values.getOrDefault(use.group(1), "");
        if (!value.isEmpty()) {
            return value;
        }
        if (use.group(2).equals("?")) {
            throw new IllegalArgumentException(use.group(1) + ": " + use.group(3));
        }
        return use.group(3);
    }
}
