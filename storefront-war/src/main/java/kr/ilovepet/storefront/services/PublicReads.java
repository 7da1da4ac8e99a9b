package kr.ilovepet.storefront.services;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The catalog's answers that are the same for everybody, shared by all who ask for the same within a moment: one call
 * at a time for each address, the pages' and the API's together. An answer is handed on for {@link #MAX_AGE}, counted
 * from when the catalog was asked; what went wrong is handed to those who wait for it and to nobody after them. A
 * change that this storefront sends to the catalog ends the sharing of everything that was asked before, so whoever
 * makes it sees it.
 */
@ApplicationScoped
public class PublicReads {

    /**
     * Half of the second after which everybody must see a change of price or stock: a page that is kept for a moment in
     * its turn has the other half.
     */
    static final Duration MAX_AGE = Duration.ofMillis(500);

    private static final String SERVICE = "catalog";

    /** So many answers of some kilobytes are kept. */
    private static final int MAX_ANSWERS = 256;

    /** How long the catalog is waited for, whoever asks; those with less patience leave before. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The list, a product and the categories, as anybody may see them. */
    private static final Pattern PUBLIC =
            Pattern.compile("/api/(?:categories|products(?:/[0-9]{1,18})?)/?(?:\\?.*)?", Pattern.DOTALL);

    private final Cache<String, CompletableFuture<HttpResponse<byte[]>>> answers;

    @Inject
    private LoadBalancer balancer;

    public PublicReads() {
        this(Ticker.systemTicker());
    }

    PublicReads(Ticker clock) {
        answers = Caffeine.newBuilder()
                .maximumSize(MAX_ANSWERS)
                .expireAfterWrite(MAX_AGE)
                .ticker(clock)
                .executor(Runnable::run)
                .build();
    }

    /** Whether what is at a path (with its query) of a service is the same for everybody who asks without a token. */
    public boolean covers(String application, String path) {
        return SERVICE.equals(application) && PUBLIC.matcher(path).matches();
    }

    /**
     * The answer to a GET of a covered path as JSON.
     *
     * @param asker whose address and trace go out with the call, if there has to be one
     * @param patience how long to wait for it
     * @return fails as {@link LoadBalancer#send} does, and with a {@link TimeoutException} when patience has ended
     */
    public CompletableFuture<HttpResponse<byte[]>> get(String path, Supplier<CallerContext> asker, Duration patience) {
        CompletableFuture<HttpResponse<byte[]>> shared = shared(path, asker);
        return shared.isDone() ? shared : shared.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets nobody have an answer any more that a service gave, or gives, to an earlier question. */
    public void forget(String application) {
        if (SERVICE.equals(application)) {
            answers.invalidateAll();
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> shared(String path, Supplier<CallerContext> asker) {
        CompletableFuture<HttpResponse<byte[]>> known = answers.getIfPresent(path);
        if (known != null) {
            return known;
        }
        CompletableFuture<HttpResponse<byte[]>> asked = new CompletableFuture<>();
        CompletableFuture<HttpResponse<byte[]>> first = answers.asMap().putIfAbsent(path, asked);
        if (first != null) {
            return first;
        }
        Map<String, List<String>> headers = asker.get().anonymousHeaders();
        balancer.send(SERVICE, new ServiceRequest("GET", path, headers, null, TIMEOUT))
                .whenComplete((response, failure) -> {
                    if (failure != null || response.statusCode() != 200) {
                        answers.asMap().remove(path, asked);
                    }
                    if (failure == null) {
                        asked.complete(response);
                    } else {
                        asked.completeExceptionally(failure);
                    }
                });
        return asked;
    }
}
