package kr.ilovepet.stack.payara;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.HttpProbe;
import kr.ilovepet.stack.process.StackFolders;

/** One Payara Micro instance with the WARs it hosts. Its root folder is made anew at every start. */
public final class PayaraInstance extends Component {
    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");
    private static final Pattern BOOT_FAILED = Pattern.compile("BootstrapException|Unable to start the server");
    private static final Pattern REASON = Pattern.compile("Address already in use|Boot Command .* failed"
            + "|Exception while (?:loading|preparing|deploying) the app :|BootstrapException"
            + "|Unable to start the server|No valid deployment");
    private static final int LONGEST_REASON = 300;

    private final InstancePlan plan;
    private final PayaraRuntime runtime;
    private final Grid grid;
    private final BootFiles bootFiles;

    PayaraInstance(InstancePlan plan, PayaraRuntime runtime, Grid grid, BootFiles bootFiles, StackFolders folders) {
        super(plan.name(), plan.publicPort(), folders);
        this.plan = plan;
        this.runtime = runtime;
        this.grid = grid;
        this.bootFiles = bootFiles;
    }

    @Override
    public String title() {
        return "Instance " + name();
    }

    /** Port of {@code /health} and {@code /metrics}. */
    public int privatePort() {
        return plan.privatePort().number();
    }

    /** The WARs that this instance hosts. */
    public List<WebApp> webApps() {
        return plan.webApps();
    }

    @Override
    protected String address() {
        return plan.address();
    }

    @Override
    public void requirePorts() {
        super.requirePorts();
        plan.privatePort().requireFree("127.0.0.1", title() + " (private listener)");
        plan.gridPort().requireFree("127.0.0.1", title() + " (data grid)");
    }

    private Path root() {
        return folders().data().resolve("payara").resolve(name());
    }

    @Override
    protected void prepare() {
        runtime.prepareRoot(root());
        bootFiles.write(root(), plan.webApps());
    }

    @Override
    protected List<String> command() {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + plan.heapMegabytes() + "m",
                // The collector that a JVM chooses in a container of 1 GiB, as in production.
                "-XX:+UseSerialGC",
                // The quick compiler alone: a start takes 26 s with it, and 40 s with both (docs/performance.md).
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                // What four WARs come to; smaller ones cost a full collection each time that they grow.
                "-XX:MetaspaceSize=192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        options.addAll(Grid.options());
        options.addAll(plan.javaOptions());
        List<String> command = runtime.command(options);
        command.addAll(List.of(
                "--rootdir",
                root().toString(),
                "--name",
                name(),
                "--port",
                Integer.toString(port()),
                "--systemproperties",
                BootFiles.settings(root()).toString(),
                "--prebootcommandfile",
                BootFiles.preBoot(root()).toString(),
                "--logproperties",
                folders().config().resolve("payara/logging.properties").toString(),
                "--disablephonehome"));
        command.addAll(grid.arguments(plan.gridPort()));
        for (WebApp webApp : plan.webApps()) {
            command.addAll(List.of("--deploy", plan.delivery().war(webApp) + ":" + webApp.contextRoot()));
        }
        return command;
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of(
                "PUBLIC_HTTP_ADDRESS", plan.address(),
                "PRIVATE_HTTP_PORT", Integer.toString(privatePort()));
    }

    @Override
    protected Duration startTimeout() {
        return Duration.ofSeconds(240);
    }

    /** Every look reads the log anew, on a machine that has enough to do. */
    @Override
    protected Duration pollInterval() {
        return Duration.ofMillis(100);
    }

    /** Its health is asked only when it has booted: each response asks Kafka and the databases. */
    @Override
    public boolean isReady() {
        return bootedCompletely() && HttpProbe.status("http://127.0.0.1:" + privatePort() + "/health/ready") == 200;
    }

    private boolean bootedCompletely() {
        String text = log().sinceStart();
        return READY.matcher(text).find() && missing(text).isEmpty();
    }

    /** Applications that are absent from the list that Payara Micro prints when it has booted. */
    private List<String> missing(String text) {
        // In JSON logs (LOG_FORMAT=json) the list is a text within quotes.
        String plain = text.replace("\\", "");
        return plan.webApps().stream()
                .map(WebApp::applicationName)
                .filter(name -> !plain.contains("\"Name\": \"" + name + "\""))
                .toList();
    }

    /** After a failed boot or deployment the process stays: only its log tells. */
    @Override
    protected Optional<String> failure() {
        String text = log().sinceStart();
        if (READY.matcher(text).find() && !missing(text).isEmpty()) {
            return Optional.of("it could not deploy " + String.join(", ", missing(text)) + reason(text) + ".");
        }
        if (BOOT_FAILED.matcher(text).find()) {
            return Optional.of("Payara Micro did not boot" + reason(text) + ".");
        }
        return Optional.empty();
    }

    @Override
    protected String endReason() {
        return "Payara Micro gave up" + reason(log().sinceStart()) + ".";
    }

    private static String reason(String text) {
        return text.lines()
                .filter(line -> REASON.matcher(line).find())
                .map(line -> line.strip().replaceFirst("^\\S+ \\S+ (SEVERE|WARNING) \\S+ ", ""))
                .map(line -> ": \"" + line.substring(0, Math.min(LONGEST_REASON, line.length())) + "\"")
                .findFirst()
                .orElse("");
    }

    /** The instance that has loaded most classes is what the class archive is made from. */
    @Override
    protected void onReady() {
        if (plan.webApps().contains(WebApp.ORDER)) {
            pid().ifPresent(runtime::record);
        }
    }
}
