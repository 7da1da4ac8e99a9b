package kr.ilovepet.shop.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.HttpProbe;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackFolders;
import kr.ilovepet.test.Api;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Debian's Prometheus with the configuration of the compose set; the names it would ask the DNS for are filled in. */
final class PrometheusServer extends Component {
    private static final int PORT = 9090;
    /** Texts, label matchers, ranges and lists of labels; none of them names a metric. */
    private static final Pattern NOT_METRICS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    /** A name that is not called as a function. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?![a-zA-Z0-9_:]*\\s*\\()");

    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset");

    private final Path program;
    private final ContainerNetwork network;

    PrometheusServer(Path debian, ContainerNetwork network, StackFolders folders) {
        super("prometheus", network.address("prometheus"), new Port(PORT, null), folders);
        this.program = debian.resolve("usr/bin/prometheus");
        this.network = network;
    }

    @Override
    public String title() {
        return "Prometheus";
    }

    private Path configuration() {
        return folders().run().resolve("prometheus.yml");
    }

    @Override
    protected void prepare() throws IOException {
        Path folder = folders().config().resolve("prometheus");
        try (Writer writer = Files.newBufferedWriter(configuration())) {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<String, Object> whole = yaml.load(Files.readString(folder.resolve("prometheus.yml")));
            whole.put("rule_files", List.of(folder.resolve("alerts.yml").toString()));
            ((List<?>) whole.get("scrape_configs")).forEach(job -> fillIn(ComposeFile.map(job)));
            new Yaml().dump(whole, writer);
        }
    }

    private void fillIn(Map<String, Object> job) {
        Map<String, Object> dns = ComposeFile.map(((List<?>) job.remove("dns_sd_configs")).get(0));
        job.put(
                "static_configs",
                ((List<?>) dns.get("names"))
                        .stream()
                                .map(name -> Map.of(
                                        "targets", List.of(network.address(name.toString()) + ":" + dns.get("port")),
                                        "labels", Map.of("__meta_dns_name", name)))
                                .toList());
    }

    @Override
    protected List<String> command() {
        return List.of(
                program.toString(),
                "--config.file=" + configuration(),
                "--storage.tsdb.path=" + folders().data().resolve("prometheus"),
                "--web.listen-address=" + address() + ":" + PORT);
    }

    @Override
    public boolean isReady() {
        return HttpProbe.status("http://" + address() + ":" + PORT + "/-/ready") == 200;
    }

    /** Services that answer when they are scraped. */
    Set<String> scrapedServices() {
        Set<String> services = new TreeSet<>();
        query("up{job=\"ilovepet\"} == 1")
                .forEach(up -> services.add(up.at("/metric/service").asText()));
        return services;
    }

    /** Metrics that the alert rules name. */
    Set<String> metricsOfRules() {
        Set<String> names = new TreeSet<>();
        rules().forEach(rule -> NAME.matcher(
                        NOT_METRICS.matcher(rule.path("query").asText()).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !KEYWORDS.contains(name))
                .forEach(names::add));
        return names;
    }

    /** Rules that could not be evaluated, with the reason. */
    List<String> brokenRules() {
        return rules().stream()
                .filter(rule -> !rule.path("health").asText().equals("ok"))
                .map(rule -> rule.path("name").asText() + ": "
                        + rule.path("lastError").asText())
                .toList();
    }

    /** Whether there is a series of that name now. */
    boolean knows(String metric) {
        return !query("{__name__=\"" + metric + "\"}").isEmpty();
    }

    private List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        api("rules").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private JsonNode query(String expression) {
        return api("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result");
    }

    private JsonNode api(String path) {
        return Api.guest(URI.create("http://" + address() + ":" + PORT + "/api/v1/"))
                .get(path)
                .json()
                .path("data");
    }
}
