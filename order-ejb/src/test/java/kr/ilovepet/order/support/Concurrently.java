package kr.ilovepet.order.support;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does the same many times at once. */
public final class Concurrently {

    private Concurrently() {}

    /** The results of all that were under way at the same time. */
    public static <T> List<T> all(int times, Supplier<T> one) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<T>> all = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(one, threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
