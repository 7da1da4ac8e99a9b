package kr.ilovepet.stack.payara;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.HttpProbe;
import kr.ilovepet.stack.process.StackFolders;

/** One Payara Micro instance with the WARs it hosts. Its root folder is made anew at every start. */
public final class PayaraInstance extends Component {
    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");
    /** The sentence of {@code kr.ilovepet.instance.start.Start}. */
    private static final Pattern FAILED = Pattern.compile("The instance has not started: (.*?) \\(exit code \\d+\\)");

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

    /** Every look reads the log anew, on a machine that has enough to do. */
    @Override
    protected Duration pollInterval() {
        return Duration.ofMillis(100);
    }

    /** Its health is asked only when it has booted: each response asks Kafka and the databases. */
    @Override
    public boolean isReady() {
        return booted() && HttpProbe.status("http://127.0.0.1:" + privatePort() + "/health/ready") == 200;
    }

    private boolean booted() {
        return READY.matcher(log().sinceStart()).find();
    }

    @Override
    protected String endReason() {
        Matcher failed = FAILED.matcher(log().sinceStart());
        return failed.find() ? failed.group(1) + "." : super.endReason();
    }

    /** The instance that has loaded most classes is what the class archive is made from. */
    @Override
    protected void onReady() {
        if (plan.webApps().contains(WebApp.ORDER)) {
            pid().ifPresent(runtime::record);
        }
    }
}
