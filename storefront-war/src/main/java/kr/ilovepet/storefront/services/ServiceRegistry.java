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
 * The service registry: the live instances by the application they have deployed, as the data grid knows them. The grid
 * is asked once a second and never by a request, because a member that hangs and is not known to be dead yet can block
 * a question to the grid for a minute.
 */
@ApplicationScoped
public class ServiceRegistry {

    private static final Logger LOG = Logger.getLogger(ServiceRegistry.class.getName());
    private static final long FIRST_ANSWER_SECONDS = 5;

    @Inject
    private PayaraMicroRuntime runtime;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final AtomicInteger next = new AtomicInteger();
    private volatile Map<String, List<ServiceInstance>> byApplication = Map.of();
    private Future<?> refreshing;

    @PostConstruct
    void watch() {
        Future<?> first = scheduler.submit(this::refresh);
        refreshing = scheduler.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
        try {
            first.get(FIRST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The data grid has not answered yet", e);
        }
    }

    @PreDestroy
    void stop() {
        refreshing.cancel(true);
    }

    /**
     * The live instances of an application, beginning with another one at each call.
     *
     * @return empty when none lives
     */
    public List<ServiceInstance> of(String application) {
        List<ServiceInstance> all = byApplication.getOrDefault(application, List.of());
        if (all.size() < 2) {
            return all;
        }
        List<ServiceInstance> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, -Math.floorMod(next.getAndIncrement(), all.size()));
        return rotated;
    }

    private void refresh() {
        try {
            byApplication = ask();
        } catch (RuntimeException e) {
            // One line, since a storefront that stops has left the grid and goes on serving for some seconds.
            LOG.log(Level.WARNING, "The data grid cannot be asked; what was known before stays: {0}", e.toString());
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

    /** The address as in a URI: numeric, IPv6 in brackets. */
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
