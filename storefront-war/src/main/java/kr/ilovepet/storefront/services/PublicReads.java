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
 * The catalog's answers that are the same for everybody, shared by all who ask for the same within a moment, the pages'
 * and the API's together. An answer is handed on for {@link #MAX_AGE}, counted from when the catalog was asked; what
 * went wrong is handed to those who wait for it and to nobody after them. While a call is under way there is no second
 * one for the same address, until pages have no patience left for it: then the catalog hangs, and is asked once more.
 * Who comes while a call lasts longer than an answer may be handed on waits for its end, and one of them asks again. A
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

    /** The list, a product, those of some numbers, and the categories, as anybody may see them. */
    private static final Pattern PUBLIC =
            Pattern.compile("/api/(?:categories|products(?:/[0-9]{1,18}|/known)?)/?(?:\\?.*)?", Pattern.DOTALL);

    private static final int OK = 200;

    private final Ticker clock;
    private final Cache<String, Question> questions;

    @Inject
    private LoadBalancer balancer;

    public PublicReads() {
        this(Ticker.systemTicker());
    }

    PublicReads(Ticker clock) {
        this.clock = clock;
        questions = Caffeine.newBuilder()
                .maximumSize(MAX_ANSWERS)
                .expireAfterWrite(ServiceClient.READ_TIMEOUT)
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
            questions.invalidateAll();
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> shared(String path, Supplier<CallerContext> asker) {
        Question known = questions.getIfPresent(path);
        if (known != null && known.isYoung(clock.read())) {
            return known.answer();
        }
        return ask(path, asker.get().anonymousHeaders());
    }

    private CompletableFuture<HttpResponse<byte[]>> ask(String path, Map<String, List<String>> headers) {
        Question mine = new Question(clock.read(), new CompletableFuture<>());
        Question current = current(path, mine);
        if (current == mine) {
            send(path, headers, mine);
        } else if (!current.isYoung(mine.askedAt())) {
            // What comes may have been read long ago: whoever came so late asks again, together with the others.
            return current.answer()
                    .thenCompose(late -> late.statusCode() == OK ? ask(path, headers) : current.answer());
        }
        return current.answer();
    }

    /** The question whose answer is awaited or may still be handed on; mine where there is none. */
    private Question current(String path, Question mine) {
        Question known = questions.asMap().putIfAbsent(path, mine);
        while (known != null && known.isOver(mine.askedAt())) {
            questions.asMap().remove(path, known);
            known = questions.asMap().putIfAbsent(path, mine);
        }
        return known == null ? mine : known;
    }

    private void send(String path, Map<String, List<String>> headers, Question question) {
        CompletableFuture<HttpResponse<byte[]>> sent;
        try {
            sent = balancer.send(SERVICE, new ServiceRequest("GET", path, headers, null, TIMEOUT));
        } catch (RuntimeException notSent) {
            sent = CompletableFuture.failedFuture(notSent);
        }
        sent.whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() != OK) {
                questions.asMap().remove(path, question);
            }
            if (failure == null) {
                question.answer().complete(response);
            } else {
                question.answer().completeExceptionally(failure);
            }
        });
    }

    private record Question(long askedAt, CompletableFuture<HttpResponse<byte[]>> answer) {

        boolean isYoung(long now) {
            return now - askedAt < MAX_AGE.toNanos();
        }

        boolean isOver(long now) {
            return answer.isDone() && !isYoung(now);
        }
    }
}
