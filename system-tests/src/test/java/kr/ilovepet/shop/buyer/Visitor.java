package kr.ilovepet.shop.buyer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import kr.ilovepet.test.OwnAddress;

/**
 * A browser without scripts: keeps cookies, follows redirects, says from which page a request comes, and comes from an
 * address of its own.
 */
final class Visitor {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 10;

    /** Hundreds of visitors share their threads. */
    private static final Executor THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "visitor");
        thread.setDaemon(true);
        return thread;
    });

    private final HttpClient browser;
    private URI current;

    Visitor(URI shop) {
        this.current = shop;
        this.browser = OwnAddress.give(HttpClient.newBuilder(), shop)
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(THREADS)
                .build();
    }

    /**
     * Opens an address, which may be relative to the page before.
     *
     * @throws IOException there was no answer
     */
    Page get(String address) throws IOException {
        return follow(HttpRequest.newBuilder(current.resolve(address)).GET());
    }

    /**
     * Sends a form of the page before.
     *
     * @throws IOException there was no answer
     */
    Page submit(PageForm form) throws IOException {
        return follow(HttpRequest.newBuilder(current.resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    private Page follow(HttpRequest.Builder first) throws IOException {
        HttpResponse<String> response = send(first);
        boolean redirected = false;
        for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            redirected = true;
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElse("/"));
            response = send(HttpRequest.newBuilder(next).GET());
        }
        current = response.uri();
        return new Page(current, redirected, response.statusCode(), response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return browser.send(
                    request.timeout(LONGEST_ANSWER)
                            .header("Accept", "text/html")
                            .header("Referer", current.toString())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
