package kr.ilovepet.stack.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.StackException;

/** Does the same to several components at once. */
final class Together {
    private Together() {}

    /**
     * Starts them and waits until all answer. When one fails, its sentence is thrown; the others are left as they are.
     */
    static void start(List<? extends Component> components, Progress progress) {
        each(components, component -> {
            component.start();
            progress.step(component.title() + " answers on port " + component.port());
        });
    }

    /** Stops them and waits until all are gone. */
    static void stop(List<? extends Component> components, Progress progress) {
        each(components, component -> {
            if (component.isRunning()) {
                component.stop();
                progress.step(component.title() + " has stopped");
            }
        });
    }

    static <T> void each(List<? extends T> items, Consumer<T> action) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, items.size()));
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (T item : items) {
                running.add(CompletableFuture.runAsync(() -> action.accept(item), threads));
            }
            CompletableFuture<?>[] all = running.toArray(CompletableFuture[]::new);
            // The first failure ends the wait: nobody wants to hear it only after the others' time-outs.
            CompletableFuture<Void> failure = new CompletableFuture<>();
            running.forEach(one -> one.whenComplete((nothing, problem) -> {
                if (problem != null) {
                    failure.completeExceptionally(problem);
                }
            }));
            CompletableFuture.anyOf(CompletableFuture.allOf(all), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException sentence
                    ? sentence
                    : new StackException("An unexpected failure: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
