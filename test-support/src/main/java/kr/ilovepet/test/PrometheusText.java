package kr.ilovepet.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of metrics, held to the text format 0.0.4 of Prometheus in what it refuses: a line that is no sample, a series
 * or a {@code # TYPE} that comes twice, and a type that comes after its samples.
 *
 * @param page as it was served
 */
public record PrometheusText(String page) {

    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\[\\\\\"n])*\",?)*})?"
                    + " ([+-]?Inf|NaN|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)( -?[0-9]+)?");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)");
    private static final Pattern PART = Pattern.compile("_(bucket|sum|count)$");

    /** Lines that Prometheus would refuse, each with the reason; empty when it takes the page. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> series = new HashSet<>();
        Set<String> families = new HashSet<>();
        Set<String> typed = new HashSet<>();
        page.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            Matcher type = TYPE.matcher(line);
            if (sample.matches()) {
                if (!series.add(sample.group(1) + (sample.group(2) == null ? "" : sample.group(2)))) {
                    faults.add("a series twice: " + line);
                }
                families.add(sample.group(1));
                families.add(PART.matcher(sample.group(1)).replaceFirst(""));
            } else if (type.matches()) {
                if (!typed.add(type.group(1))) {
                    faults.add("a type twice: " + line);
                } else if (families.contains(type.group(1))) {
                    faults.add("a type after its samples: " + line);
                }
            } else if (!line.startsWith("# HELP ") && (line.startsWith("# TYPE") || !line.startsWith("#"))) {
                faults.add("no sample: " + line);
            }
        });
        return faults;
    }
}
