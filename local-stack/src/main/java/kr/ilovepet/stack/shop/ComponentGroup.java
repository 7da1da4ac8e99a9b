package kr.ilovepet.stack.shop;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.StackException;

/** Components that are started, or stopped, side by side. */
final class ComponentGroup implements AutoCloseable {
    private static final CompletableFuture<Void> AT_ONCE = CompletableFuture.completedFuture(null);

    private static final int SILENCE_SECONDS = 15;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** Those that are being started, by their titles. */
    private final Set<Component> starting = new ConcurrentSkipListSet<>(Comparator.comparing(Component::title));

    private volatile long spoke = System.nanoTime();
    private final Progress progress;

    /**
     * A group.
     *
     * @param progress is told when a component has become ready or has stopped, and what is still starting where
     *     nothing else was said for a quarter of a minute
     */
    ComponentGroup(Progress progress) {
        this.progress = progress;
    }

    /**
     * Starts all and waits until all are ready. The first failure is thrown at once; the other components are left as
     * they are.
     *
     * @param database is started at once
     * @param independent are started at once as well
     * @param dependent are started as soon as the database is ready
     */
    void start(
            Component database,
            Collection<? extends Component> independent,
            Collection<? extends Component> dependent) {
        CompletableFuture<Void> databaseReady = after(AT_ONCE, this::start, database);
        await(Stream.of(
                        Stream.of(databaseReady),
                        independent.stream().map(component -> after(AT_ONCE, this::start, component)),
                        dependent.stream().map(component -> after(databaseReady, this::start, component)))
                .flatMap(starts -> starts)
                .toList());
    }

    /** Stops all and waits until all have ended. */
    void stop(Collection<? extends Component> components) {
        await(components.stream()
                .map(component -> after(AT_ONCE, this::stop, component))
                .toList());
    }

    private void start(Component component) {
        starting.add(component);
        try {
            component.start();
        } finally {
            starting.remove(component);
        }
        say(component.title() + " is ready on port " + component.port());
    }

    private void say(String line) {
        spoke = System.nanoTime();
        progress.step(line);
    }

    private void sayWhatIsStarting() {
        if (!starting.isEmpty() && System.nanoTime() - spoke >= TimeUnit.SECONDS.toNanos(SILENCE_SECONDS)) {
            say(starting.stream()
                    .map(component ->
                            component.title() + " (" + component.work().toSeconds() + " s of work)")
                    .collect(Collectors.joining(", ", "Still starting: ", "")));
        }
    }

    private void stop(Component component) {
        if (component.isRunning()) {
            component.stop();
            say(component.title() + " has stopped");
        }
    }

    private CompletableFuture<Void> after(
            CompletableFuture<Void> condition, Consumer<Component> action, Component component) {
        return condition.thenRunAsync(() -> action.accept(component), threads);
    }

    private void await(List<CompletableFuture<Void>> running) {
        // The first failure ends the wait: nobody wants to hear it only after the others' time-outs.
        CompletableFuture<Object> failure = new CompletableFuture<>();
        running.forEach(one -> one.exceptionally(problem -> {
            failure.completeExceptionally(problem);
            return null;
        }));
        CompletableFuture<Object> end =
                CompletableFuture.anyOf(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)), failure);
        while (!isOver(end)) {
            sayWhatIsStarting();
        }
    }

    /** Waits for a second. */
    private static boolean isOver(CompletableFuture<Object> end) {
        try {
            end.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting.", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause();
            throw cause instanceof StackException sentence
                    ? sentence
                    : new StackException("An unexpected failure: " + cause, cause);
        }
    }

    /** Ends its threads as soon as they have nothing to do; waits for none. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
