package kr.ilovepet.stack.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * One process of the stack: it can be started, watched, killed, started again and stopped. Its data and its ports stay
 * the same over all of that.
 */
public abstract class Component {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(25);
    private static final String LOOPBACK = "127.0.0.1";

    private final String name;
    private final String address;
    private final Port port;
    private final StackFolders folders;
    private final Log log;
    private GuardedProcess process;

    /** A component that serves on 127.0.0.1. */
    protected Component(String name, Port port, StackFolders folders) {
        this(name, LOOPBACK, port, folders);
    }

    /**
     * @param name short and unique in its stack; names the log and the pid file
     * @param address that it binds
     * @param port where it serves
     * @param folders where its data, logs and pid file go
     */
    protected Component(String name, String address, Port port, StackFolders folders) {
        this.name = name;
        this.address = address;
        this.port = port;
        this.folders = folders;
        this.log = new Log(folders.logs().resolve(name + ".log"));
    }

    /** What a person calls it, such as "MariaDB". */
    public abstract String title();

    /** Makes what the process needs before it can start; called before every start. */
    protected void prepare() throws IOException {}

    /** The program and its arguments. */
    protected abstract List<String> command();

    /** Variables of the process beside those of this JVM. */
    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it does its work now; asked from outside, the way its users ask it. */
    public abstract boolean isReady();

    /** How often a start asks {@link #isReady} and {@link #failure}. */
    protected Duration pollInterval() {
        return POLL_INTERVAL;
    }

    /** Why a start will never succeed although its process lives on; empty while it may. */
    protected Optional<String> failure() {
        return Optional.empty();
    }

    /** Why a process has ended while starting, as a sentence. */
    protected String endReason() {
        return "\"" + log.lastLine() + "\".";
    }

    /** Called once after each start, when it is ready. */
    protected void onReady() {}

    /** Short and unique in its stack. */
    public final String name() {
        return name;
    }

    /** The port on which it serves its users. */
    public final int port() {
        return port.number();
    }

    /** What its process has printed. */
    public final Log log() {
        return log;
    }

    protected final StackFolders folders() {
        return folders;
    }

    /** The address it listens on. */
    protected String address() {
        return address;
    }

    /** Says in one sentence that its port is taken, if it is. */
    public void requirePorts() {
        port.requireFree(address(), title());
    }

    /** Starts the process and returns at once; {@link #awaitReady()} waits for it. */
    public final synchronized void launch() {
        if (isRunning()) {
            throw new StackException(title() + " runs already.");
        }
        requirePorts();
        try {
            prepare();
        } catch (IOException e) {
            throw new StackException(title() + " cannot be prepared: " + e.getMessage(), e);
        }
        log.markStart();
        process = GuardedProcess.start(name, command(), environment(), folders.run(), log.file());
    }

    /**
     * Waits until it is ready, for as long as it makes progress. A start that failed is stopped and said in one
     * sentence.
     */
    public final void awaitReady() {
        Standstill standstill = new Standstill(System.nanoTime());
        while (!isReady()) {
            GuardedProcess current = current();
            if (current == null || !current.isAlive()) {
                throw new StackException(
                        title() + " ended while starting: " + endReason() + " Its log is " + log.file() + ".");
            }
            Optional<String> failure = failure();
            if (failure.isPresent()) {
                current.stop();
                throw new StackException(
                        title() + " could not start: " + failure.get() + " Its log is " + log.file() + ".");
            }
            if (standstill.lasts(System.nanoTime(), log.size(), work())) {
                current.stop();
                throw new StackException(title() + " is not ready, and has neither said nor done anything for "
                        + Standstill.LONGEST.toSeconds() + " seconds; its log is " + log.file() + ".");
            }
            Sleep.milliseconds(pollInterval().toMillis());
        }
        onReady();
    }

    /** Starts it and waits until it is ready. */
    public final void start() {
        launch();
        awaitReady();
    }

    /** kill -9; returns when the process is gone. */
    public final void kill() {
        GuardedProcess current = current();
        if (current != null) {
            current.kill();
        }
    }

    /** Freezes the process (SIGSTOP): it keeps its connections and responds to nobody. */
    public final void pause() {
        running().signal("STOP");
    }

    /** Lets a frozen process go on. */
    public final void resume() {
        running().signal("CONT");
    }

    /** Stops it in an orderly way; nothing happens when it does not run. */
    public final void stop() {
        GuardedProcess current = current();
        if (current != null) {
            current.stop();
        }
    }

    /** Whether its process lives, ready or not. */
    public final boolean isRunning() {
        GuardedProcess current = current();
        return current != null && current.isAlive();
    }

    /** Process id of the component itself; empty when it does not run. */
    public final OptionalLong pid() {
        GuardedProcess current = current();
        return current == null ? OptionalLong.empty() : current.pid();
    }

    /** The exit code, once the process of the latest start has ended. */
    public final CompletableFuture<Integer> onExit() {
        return running().onExit();
    }

    /** The processor time that its process has used; zero when it does not run. */
    public final Duration work() {
        OptionalLong pid = pid();
        return pid.isPresent()
                ? ProcessHandle.of(pid.getAsLong())
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private GuardedProcess running() {
        GuardedProcess current = current();
        if (current == null) {
            throw new StackException(title() + " was never started.");
        }
        return current;
    }

    private synchronized GuardedProcess current() {
        return process;
    }
}
