package kr.ilovepet.stack.shop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.ilovepet.stack.payara.BootFiles;
import kr.ilovepet.stack.payara.Delivery;
import kr.ilovepet.stack.payara.InstancePlanner;
import kr.ilovepet.stack.payara.PayaraInstance;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/** A whole shop: its infrastructure and its Payara Micro instances. Each part can be killed and started again alone. */
public final class ShopStack {
    private final Infrastructure infrastructure;
    private final List<PayaraInstance> instances;
    private final Map<String, String> settings;
    private final String url;

    /**
     * Plans a shop; nothing is started yet.
     *
     * @param folders its folders
     * @param delivery Payara Micro, libraries and WARs
     * @param arrangement of the instances
     * @param ports where it listens
     * @param special settings that differ from the local stack's usual ones, or are further ones
     */
    public ShopStack(
            StackFolders folders,
            Delivery delivery,
            Arrangement arrangement,
            ShopPorts ports,
            Map<String, String> special) {
        this(folders, delivery, arrangement, ports, special, List.of());
    }

    /**
     * The same with further options for the JVM of every instance, which win over the usual ones.
     *
     * @param javaOptions as {@code java} takes them
     */
    public ShopStack(
            StackFolders folders,
            Delivery delivery,
            Arrangement arrangement,
            ShopPorts ports,
            Map<String, String> special,
            List<String> javaOptions) {
        this.url = "http://localhost:" + ports.shop().number();
        this.infrastructure = Infrastructure.at(ports, folders);
        Map<String, String> all = new TreeMap<>(infrastructure.settings(folders.secrets(), url));
        all.putAll(special);
        this.settings = Map.copyOf(all);
        this.instances = new InstancePlanner(folders, delivery, new BootFiles(folders.config(), settings), javaOptions)
                .plan(arrangement.instances(), ports.address(), ports.shop());
    }

    /** Where the shop is, for a browser on this machine. */
    public String url() {
        return url;
    }

    /** What the instances stand on. */
    public Infrastructure infrastructure() {
        return infrastructure;
    }

    /** The instances, the storefront's first. */
    public List<PayaraInstance> instances() {
        return instances;
    }

    /** The settings that every instance gets. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Every part, in the order in which they are started. */
    public List<Component> components() {
        return Stream.concat(infrastructure.components().stream(), instances.stream())
                .toList();
    }

    /**
     * The component of that name: kafka, redis, mariadb, toss, storefront, services, services-2, or in a spread shop
     * member, …
     */
    public Component component(String name) {
        return components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackException("This shop has no component \"" + name + "\"."));
    }

    /** The instance that hosts this WAR, the first of several. */
    public PayaraInstance instance(WebApp webApp) {
        return instances.stream()
                .filter(instance -> instance.webApps().contains(webApp))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Starts everything, and waits until everything is ready. If a part fails, its sentence is thrown. An instance
     * needs the database when it deploys its WARs; Kafka, Redis and the Toss sandbox it needs only afterwards, and they
     * are ready long before that.
     */
    public void start(Progress progress) {
        components().forEach(Component::requirePorts);
        try (ComponentGroup group = new ComponentGroup(progress)) {
            group.start(
                    infrastructure.mariaDb(),
                    List.of(infrastructure.kafka(), infrastructure.redis(), infrastructure.tossSandbox()),
                    instances);
        }
    }

    /** Stops the instances, then what they stand on. */
    public void stop(Progress progress) {
        try (ComponentGroup group = new ComponentGroup(progress)) {
            group.stop(instances);
            group.stop(infrastructure.components());
        }
    }
}
