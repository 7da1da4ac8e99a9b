package kr.ilovepet.instance.start;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.listener.PublicListener;

/**
 * Stops an instance on a TERM without losing a request: it says that it is not ready and leaves the grid, so that
 * others get what comes; it still takes what comes all the same, until whoever sends has noticed; it finishes what it
 * has begun; and then the server stops. Each part is bounded.
 */
final class OrderedStop {

    /** What a process that a TERM has ended exits with. */
    static final int TERMINATED = 143;

    private static final Logger LOG = Logger.getLogger(OrderedStop.class.getName());
    private static final String GRACE = "STOP_GRACE_SECONDS";
    private static final String WAIT = "STOP_WAIT_SECONDS";
    private static final Duration USUAL_GRACE = Duration.ofSeconds(2);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Duration grace;
    private final Duration longest;
    private final IntSupplier running;
    private final Pause pause;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /**
     * @param grace for how long it goes on taking requests
     * @param longest for how long it waits for what it has begun
     * @param running how many requests it is working on
     */
    OrderedStop(Duration grace, Duration longest, IntSupplier running, Pause pause) {
        this.grace = grace;
        this.longest = longest;
        this.running = running;
        this.pause = pause;
    }

    /** By the variables {@value #GRACE} and {@value #WAIT}; what is no whole number counts as not set. */
    static OrderedStop of(Map<String, String> environment) {
        return new OrderedStop(
                seconds(environment, GRACE, USUAL_GRACE),
                seconds(environment, WAIT, USUAL_WAIT),
                PublicListener::running,
                duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()));
    }

    private static Duration seconds(Map<String, String> environment, String variable, Duration usual) {
        String value = environment.getOrDefault(variable, "");
        return value.matches("[0-9]{1,4}") ? Duration.ofSeconds(Integer.parseInt(value)) : usual;
    }

    /** From now on a TERM stops the instance this way; a second one at once. */
    void onTerm() {
        try {
            // By reflection, since the compiler warns of the class, and there is no other way to hear of a signal
            // before
            // the server's own hook stops it.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object mine = Proxy.newProxyInstance(
                    OrderedStop.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (self, method, given) -> switch (method.getName()) {
                        case "equals" -> self == given[0];
                        case "hashCode" -> System.identityHashCode(self);
                        case "toString" -> "the stop of an instance";
                        default -> {
                            stop();
                            yield null;
                        }
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), mine);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "A TERM will stop this instance without waiting for its requests: {0}",
                    e.toString());
        }
    }

    private void stop() {
        if (begun.compareAndSet(false, true) && InstanceState.now() == InstanceState.OPEN) {
            try {
                drain();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        System.exit(TERMINATED);
    }

    /** Everything before the server stops. */
    void drain() throws InterruptedException {
        InstanceState.enter(InstanceState.STOPPING);
        LOG.log(Level.INFO, "Stopping: not ready from now on; requests are taken for {0} s more", grace.toSeconds());
        Grid.leave();
        pause.of(grace);
        PublicListener.drain();
        Duration waited = Duration.ZERO;
        while (running.getAsInt() > 0 && waited.compareTo(longest) < 0) {
            pause.of(LOOK);
            waited = waited.plus(LOOK);
        }
        int left = running.getAsInt();
        LOG.log(
                left > 0 ? Level.WARNING : Level.INFO,
                "Stopping: {0} requests are still being worked on, {1} ms after the last was taken",
                new Object[] {left, waited.toMillis()});
    }
}
