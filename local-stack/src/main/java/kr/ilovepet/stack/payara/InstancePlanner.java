package kr.ilovepet.stack.payara;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackFolders;

/** Plans the Payara Micro instances of a shop, all members of one data grid. */
public final class InstancePlanner {
    private static final int MEGABYTES_FOR_ONE = 256;
    private static final int MEGABYTES_FOR_EACH_MORE = 64;

    private final StackFolders folders;
    private final Delivery delivery;
    private final BootFiles bootFiles;
    private final List<String> javaOptions;

    /**
     * A planner.
     *
     * @param folders of the stack that the instances belong to
     * @param delivery what they run
     * @param bootFiles what they boot with
     * @param javaOptions further options of each JVM, which win over the usual ones
     */
    public InstancePlanner(StackFolders folders, Delivery delivery, BootFiles bootFiles, List<String> javaOptions) {
        this.folders = folders;
        this.delivery = delivery;
        this.bootFiles = bootFiles;
        this.javaOptions = List.copyOf(javaOptions);
    }

    /**
     * Unpacks Payara Micro if need be, and plans the instances; none is started.
     *
     * @param webApps the WARs of each instance
     * @param address that the storefront's port binds
     * @param shopPort the storefront's; all others get free ports on 127.0.0.1
     */
    public List<PayaraInstance> plan(List<List<WebApp>> webApps, String address, Port shopPort) {
        PayaraRuntime runtime = PayaraRuntime.unpack(delivery, folders.cache());
        List<Port> gridPorts =
                IntStream.range(0, webApps.size()).mapToObj(i -> Port.free()).toList();
        Grid grid = new Grid("ilovepet-" + UUID.randomUUID(), gridPorts);
        return IntStream.range(0, webApps.size())
                .mapToObj(i -> plan(name(webApps, i), webApps.get(i), address, shopPort, gridPorts.get(i)))
                .map(plan -> new PayaraInstance(plan, runtime, grid, bootFiles, folders))
                .toList();
    }

    /** By what it hosts; the second of a kind has its number behind. */
    private static String name(List<List<WebApp>> webApps, int which) {
        List<WebApp> hosted = webApps.get(which);
        String kind = hosted.size() == 1 ? hosted.get(0).applicationName() : "services";
        long before = webApps.subList(0, which).stream().filter(hosted::equals).count();
        return before == 0 ? kind : kind + "-" + (before + 1);
    }

    private InstancePlan plan(String name, List<WebApp> webApps, String address, Port shopPort, Port gridPort) {
        boolean storefront = webApps.contains(WebApp.STOREFRONT);
        return new InstancePlan(
                name,
                webApps,
                delivery,
                storefront ? address : "127.0.0.1",
                storefront ? shopPort : Port.free(),
                Port.free(),
                gridPort,
                MEGABYTES_FOR_ONE + (webApps.size() - 1) * MEGABYTES_FOR_EACH_MORE,
                javaOptions);
    }
}
