package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of one stage of a Dockerfile.
 *
 * @param base what it stands on
 * @param steps in their order, such as {@code COPY} with its arguments
 */
record Dockerfile(String base, List<Step> steps) {
    private static final Pattern STAGE = Pattern.compile("FROM (\\S+) AS (\\S+)");
    private static final Pattern ARGUMENT = Pattern.compile("ARG (\\w+)=(\\S+)");

    /**
     * One line.
     *
     * @param instruction such as {@code COPY}
     * @param arguments the rest of the line
     */
    record Step(String instruction, String arguments) {}

    /** The stage of that name; what an argument before the first stage says is filled in. */
    static Dockerfile stage(Path file, String name) throws IOException {
        List<String> lines = Files.readString(file)
                .replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        Matcher argument = ARGUMENT.matcher(lines.get(0));
        if (!argument.matches()) {
            throw new IOException(file + " should begin with the argument that names the base image");
        }
        String base = null;
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            Matcher stage = STAGE.matcher(line);
            if (stage.matches()) {
                base = stage.group(2).equals(name)
                        ? stage.group(1).replace("${" + argument.group(1) + "}", argument.group(2))
                        : base;
            }
            if (base != null && stage.reset().matches() && !stage.group(2).equals(name)) {
                break;
            }
            if (base != null && !stage.matches()) {
                steps.add(new Step(line.replaceFirst(" .*", ""), line.replaceFirst("\\S+ *", "")));
            }
        }
        return new Dockerfile(base, List.copyOf(steps));
    }
}
