package kr.ilovepet.storefront.services;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.data.ApplicationDescriptor;
import fish.payara.micro.data.InstanceDescriptor;
import fish.payara.micro.data.ModuleDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service registry: which instances live, by the application they have deployed. The data grid knows; nobody writes
 * an address down. The grid is asked at most about once a second.
 */
@ApplicationScoped
public class Instances {

    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    private PayaraMicroRuntime runtime;

    private final AtomicInteger turn = new AtomicInteger();
    private volatile Known known;

    /**
     * The live instances of an application, each call starting with the next one in turn.
     *
     * @return empty when none lives
     */
    public List<Instance> of(String application) {
        List<Instance> all = known().byApplication().getOrDefault(application, List.of());
        if (all.size() < 2) {
            return all;
        }
        List<Instance> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, -Math.floorMod(turn.getAndIncrement(), all.size()));
        return rotated;
    }

    private Known known() {
        Known current = known;
        if (current == null || System.nanoTime() - current.at() > KEEP_NANOS) {
            current = new Known(System.nanoTime(), ask());
            known = current;
        }
        return current;
    }

    private Map<String, List<Instance>> ask() {
        Collection<InstanceDescriptor> members = runtime.getClusteredPayaras();
        if (members == null || members.isEmpty()) {
            members = List.of(runtime.getLocalDescriptor());
        }
        Map<String, List<Instance>> found = new HashMap<>();
        for (InstanceDescriptor member : members) {
            if (member.getHttpPorts().isEmpty()) {
                continue;
            }
            for (ApplicationDescriptor application : member.getDeployedApplications()) {
                found.computeIfAbsent(application.getName(), name -> new ArrayList<>())
                        .add(new Instance(host(member), member.getHttpPorts().get(0), contextRoot(application)));
            }
        }
        return found;
    }

    /** The address as a URI wants it: numbers, IPv6 in brackets. */
    private static String host(InstanceDescriptor member) {
        String address = member.getHostName().getHostAddress();
        return member.getHostName() instanceof Inet6Address ? "[" + address.replaceFirst("%.*", "") + "]" : address;
    }

    private static String contextRoot(ApplicationDescriptor application) {
        String root = application.getModuleDescriptors().stream()
                .map(ModuleDescriptor::getContextRoot)
                .filter(found -> found != null && !found.isEmpty())
                .findFirst()
                .orElse("/" + application.getName());
        String rooted = root.startsWith("/") ? root : "/" + root;
        return rooted.endsWith("/") ? rooted.substring(0, rooted.length() - 1) : rooted;
    }

    private record Known(long at, Map<String, List<Instance>> byApplication) {}
}
