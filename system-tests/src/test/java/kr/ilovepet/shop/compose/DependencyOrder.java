package kr.ilovepet.shop.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Starts services as the compose file orders it: each as soon as all that it depends on are there. */
final class DependencyOrder {
    private final Map<String, ComposeService> services;
    private final Consumer<ComposeService> start;
    private final Map<String, CompletableFuture<Void>> begun = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private DependencyOrder(Map<String, ComposeService> services, Consumer<ComposeService> start) {
        this.services = services;
        this.start = start;
    }

    /** Returns when all have started; the first failure is thrown. */
    static void start(Map<String, ComposeService> services, Consumer<ComposeService> start) {
        DependencyOrder order = new DependencyOrder(services, start);
        try {
            CompletableFuture<?>[] all =
                    services.keySet().stream().map(order::begin).toArray(CompletableFuture[]::new);
            // The first failure ends the wait: nobody wants to hear it only after the others' time-outs.
            CompletableFuture<Void> failure = new CompletableFuture<>();
            for (CompletableFuture<?> one : all) {
                one.exceptionally(problem -> {
                    failure.completeExceptionally(problem);
                    return null;
                });
            }
            CompletableFuture.anyOf(CompletableFuture.allOf(all), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            order.threads.shutdownNow();
        }
    }

    private CompletableFuture<Void> begin(String name) {
        CompletableFuture<Void> known = begun.get(name);
        if (known != null) {
            return known;
        }
        ComposeService service = services.get(name);
        List<CompletableFuture<Void>> before =
                service.dependsOn().stream().map(this::begin).toList();
        CompletableFuture<Void> future = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> start.accept(service), threads);
        begun.put(name, future);
        return future;
    }
}
