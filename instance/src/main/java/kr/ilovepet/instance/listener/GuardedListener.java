package kr.ilovepet.instance.listener;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Has the usual strategy handle the events of a listener's connections, and guards the listener before its first one:
 * an I/O strategy is what the configuration can name that sees a connection before anything else does.
 * config/payara/pre-boot.asadmin names this class.
 */
public final class GuardedListener implements IOStrategy {

    private static final Logger LOG = Logger.getLogger(GuardedListener.class.getName());
    private static final GuardedListener INSTANCE = new GuardedListener(
            ListenerLimits.of(System::getenv, Runtime.getRuntime().maxMemory()), DeployedApplications::serve);

    /** What Payara calls the threads that watch the private listener's connections. */
    private static final String PRIVATE_LISTENER = "private-listener-kernel";

    /** Unsent bytes of a connection with which a writer has to wait: several pages. */
    private static final int MAX_UNSENT_BYTES = 256 * 1024;

    /** What is read at once; requests that were sent ahead of their turn are kept up to that size. */
    private static final int READ_BYTES = 16 * 1024;

    private static final long LOOK_MILLISECONDS = 500;
    private static final long TELL_SECONDS = 60;

    private final Set<ListenerGuard> guards = ConcurrentHashMap.newKeySet();
    private final IOStrategy usual = WorkerThreadIOStrategy.getInstance();
    private final Set<Transport> guarded = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final ListenerLimits limits;
    private final Predicate<String> served;
    private final ScheduledExecutorService timer;

    GuardedListener(ListenerLimits limits, Predicate<String> served) {
        this.limits = limits;
        this.served = served;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "listener-guard");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Called by the server, by its name. */
    public static IOStrategy getInstance() {
        return INSTANCE;
    }

    /** How many requests are arriving or being worked on. */
    static int running() {
        return INSTANCE.guards.stream().mapToInt(ListenerGuard::running).sum();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        if (event == IOEvent.SERVER_ACCEPT && guarded.add(connection.getTransport())) {
            TCPNIOTransport transport = (TCPNIOTransport) connection.getTransport();
            if (!PRIVATE_LISTENER.equals(transport.getKernelThreadPoolConfig().getPoolName())) {
                guard(transport);
            }
        }
        return usual.executeIoEvent(connection, event, enabled);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return executeIoEvent(connection, event, true);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return usual.getThreadPoolFor(connection, event);
    }

    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return usual.createDefaultWorkerPoolConfig(transport);
    }

    private void guard(TCPNIOTransport transport) {
        ListenerGuard guard = new ListenerGuard(limits);
        guards.add(guard);
        transport.getConnectionMonitoringConfig().addProbes(guard);
        transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(MAX_UNSENT_BYTES);
        leaveToTheBudget(transport, limits.responseBytes());
        transport.setWriteTimeout(limits.response().toMillis(), TimeUnit.MILLISECONDS);
        transport.setReadBufferSize(READ_BYTES);
        transport.setProcessor(guarded((FilterChain) transport.getProcessor(), guard));
        timer.scheduleWithFixedDelay(
                () -> quietly(guard::look), LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> quietly(guard::tell), TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
        LOG.log(Level.INFO, "The public listener is guarded: {0}", limits);
    }

    /**
     * Payara's build of Grizzly fails a write that would leave four times as much unsent, and closes the connection: a
     * page of some megabytes that is written at once would never arrive. The release has no such limit, and the budget
     * for responses bounds what is unsent in any case.
     */
    private static void leaveToTheBudget(TCPNIOTransport transport, long budget) {
        Object writer = transport.getAsyncQueueIO().getWriter();
        try {
            writer.getClass()
                    .getMethod("setPendingBytesHardLimitMultiplier", int.class)
                    .invoke(writer, Math.toIntExact(budget / MAX_UNSENT_BYTES + 1));
        } catch (NoSuchMethodException noLimit) {
            LOG.log(Level.FINE, "This Grizzly has no limit for one write", noLimit);
        } catch (ReflectiveOperationException failed) {
            LOG.log(Level.WARNING, "Responses of more than a megabyte may not arrive", failed);
        }
    }

    /** The chain with the guard's filters on both sides of the HTTP codec. */
    private FilterChain guarded(FilterChain chain, ListenerGuard guard) {
        WireFilter wire = new WireFilter(guard);
        RequestFilter requests = new RequestFilter(guard, served);
        List<Filter> filters = new ArrayList<>();
        for (Filter filter : chain) {
            if (filter instanceof HttpServerFilter codec) {
                decodeNothing(codec);
                codec.getMonitoringConfig().addProbes(wire.errors());
                filters.addAll(List.of(wire, codec, requests));
            } else {
                filters.add(filter);
            }
            if (filter instanceof org.glassfish.grizzly.http.server.HttpServerFilter applications) {
                applications.getMonitoringConfig().addProbes(requests.responses());
            }
        }
        if (!filters.contains(requests)) {
            throw new IllegalStateException("The listener has no HTTP codec");
        }
        return FilterChainBuilder.stateless().addAll(filters).build();
    }

    private static void decodeNothing(HttpServerFilter codec) {
        for (ContentEncoding coding : codec.getContentEncodings()) {
            codec.removeContentEncoding(coding);
            codec.addContentEncoding(new EncodeOnly(coding));
        }
    }

    /** A task that throws would not be run again. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A look after the connections failed", e);
        }
    }
}
