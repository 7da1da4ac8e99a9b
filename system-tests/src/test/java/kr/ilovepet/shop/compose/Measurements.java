package kr.ilovepet.shop.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What Prometheus has measured, and what its rules ask for.
 *
 * @param server that scrapes the shop
 * @param promtool which checks the files
 * @param folder of the configuration
 */
public record Measurements(PrometheusServer server, Path promtool, Path folder) {
    /** Texts, label matchers, ranges and lists of labels; none of them names a metric. */
    private static final Pattern NOT_METRICS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    /** A name that is not called as a function. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?![a-zA-Z0-9_:]*\\s*\\()");

    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** promtool's word on the configuration and the rules, and on the rules' own tests; it fails on an error. */
    public String checked() throws IOException, InterruptedException {
        return Commands.run(List.of(promtool.toString(), "check", "config", "prometheus.yml"), folder, Map.of())
                + Commands.run(List.of(promtool.toString(), "test", "rules", "alerts.test.yml"), folder, Map.of());
    }

    /** Services that answer when they are scraped. */
    public Set<String> scraped() {
        Set<String> services = new TreeSet<>();
        server.query("up{job=\"ilovepet\"} == 1")
                .forEach(up -> services.add(up.at("/metric/service").asText()));
        return services;
    }

    /** Metrics that the alert rules name. */
    public Set<String> namedByRules() {
        Set<String> names = new TreeSet<>();
        rules().forEach(rule -> NAME.matcher(
                        NOT_METRICS.matcher(rule.path("query").asText()).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .forEach(names::add));
        return names;
    }

    /** Rules that Prometheus could not evaluate. */
    public List<String> brokenRules() {
        List<String> broken = new ArrayList<>();
        rules().forEach(rule -> {
            if (!rule.path("health").asText().equals("ok")) {
                broken.add(rule.path("name").asText() + ": "
                        + rule.path("lastError").asText());
            }
        });
        return broken;
    }

    /** Whether there is a series of that name now. */
    public boolean exists(String metric) {
        return !server.query("{__name__=\"" + metric + "\"}").isEmpty();
    }

    private List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        server.api("rules").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }
}
