package kr.ilovepet.shop.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.HttpProbe;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;
import kr.ilovepet.test.Api;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Debian's Prometheus with the configuration of the compose set; the names it would ask the DNS for are filled in. */
final class PrometheusServer extends Component {
    static final int PORT = 9090;

    private final Path program;
    private final Network network;

    PrometheusServer(Path debian, Network network, Workplace workplace) {
        super("prometheus", network.address("prometheus"), new Port(PORT, null), workplace);
        this.program = debian.resolve("usr/bin/prometheus");
        this.network = network;
    }

    @Override
    public String title() {
        return "Prometheus";
    }

    private Path configuration() {
        return workplace().run().resolve("prometheus.yml");
    }

    @Override
    protected void prepare() {
        Path folder = workplace().config().resolve("prometheus");
        try (Writer writer = Files.newBufferedWriter(configuration())) {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Map<String, Object> whole = yaml.load(Files.readString(folder.resolve("prometheus.yml")));
            whole.put("rule_files", List.of(folder.resolve("alerts.yml").toString()));
            for (Object job : (List<?>) whole.get("scrape_configs")) {
                fillIn(ComposeFile.map(job));
            }
            new Yaml().dump(whole, writer);
        } catch (IOException e) {
            throw new StackException("The configuration of Prometheus cannot be written: " + e.getMessage(), e);
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
                "--storage.tsdb.path=" + workplace().data().resolve("prometheus"),
                "--web.listen-address=" + address() + ":" + PORT);
    }

    @Override
    public boolean answers() {
        return HttpProbe.status("http://" + address() + ":" + PORT + "/-/ready") == 200;
    }

    /** The result of an instant query. */
    JsonNode query(String expression) {
        return api("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result");
    }

    /** A part of the API, as {@code data} of the answer. */
    JsonNode api(String path) {
        return Api.guest(URI.create("http://" + address() + ":" + PORT + "/api/v1/"))
                .get(path)
                .json()
                .path("data");
    }
}
