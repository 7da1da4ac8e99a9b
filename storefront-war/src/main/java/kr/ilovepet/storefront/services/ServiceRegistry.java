package kr.ilovepet.storefront.services;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.data.ApplicationDescriptor;
import fish.payara.micro.data.InstanceDescriptor;
import fish.payara.micro.data.ModuleDescriptor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The service registry: which instances live, by the application they have deployed. The data grid knows; nobody writes
 * an address down. It is asked once a second and never by a request: a member that hangs, and is not known to be dead
 * yet, may keep whoever asks for a minute.
 */
@ApplicationScoped
public class ServiceRegistry {

    private static final Logger LOG = Logger.getLogger(ServiceRegistry.class.getName());
    private static final long FIRST_LOOK_SECONDS = 5;

    @Inject
    private PayaraMicroRuntime runtime;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final AtomicInteger turn = new AtomicInteger();
    private volatile Map<String, List<ServiceInstance>> byApplication = Map.of();
    private Future<?> looking;

    @PostConstruct
    void watch() {
        Future<?> first = scheduler.submit(this::look);
        looking = scheduler.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        try {
            first.get(FIRST_LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The data grid has not answered yet", e);
        }
    }

    @PreDestroy
    void stop() {
        looking.cancel(true);
    }

    /**
     * The live instances of an application, each call starting with the next one in turn.
     *
     * @return empty when none lives
     */
    public List<ServiceInstance> of(String application) {
        List<ServiceInstance> all = byApplication.getOrDefault(application, List.of());
        if (all.size() < 2) {
            return all;
        }
        List<ServiceInstance> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, -Math.floorMod(turn.getAndIncrement(), all.size()));
        return rotated;
    }

    private void look() {
        try {
            byApplication = ask();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The data grid cannot be asked; what was known before stays", e);
        }
    }

    private Map<String, List<ServiceInstance>> ask() {
        Collection<InstanceDescriptor> members = runtime.getClusteredPayaras();
        if (members == null || members.isEmpty()) {
            members = List.of(runtime.getLocalDescriptor());
        }
        Map<String, List<ServiceInstance>> found = new HashMap<>();
        for (InstanceDescriptor member : members) {
            if (member.getHttpPorts().isEmpty()) {
                continue;
            }
            for (ApplicationDescriptor application : member.getDeployedApplications()) {
                found.computeIfAbsent(application.getName(), name -> new ArrayList<>())
                        .add(new ServiceInstance(
                                host(member), member.getHttpPorts().get(0), contextRoot(application)));
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
}
