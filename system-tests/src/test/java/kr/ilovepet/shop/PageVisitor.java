package kr.ilovepet.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.test.OwnAddress;

/**
 * Somebody who asks for pages as a browser without scripts does: with cookies, with the token of the forms, and from an
 * address of his own.
 */
public final class PageVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final HttpClient browser;
    private final URI shop;
    private String token;

    private PageVisitor(URI shop) {
        this.shop = shop;
        // Payara never tells the end of a form whose sender also asks for an upgrade, as this client does by itself.
        this.browser = OwnAddress.give(HttpClient.newBuilder(), shop)
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Somebody who has just come; holds the token of the login form. */
    public static PageVisitor guest(URI shop) {
        PageVisitor visitor = new PageVisitor(shop);
        Matcher form = TOKEN.matcher(visitor.get("/login").body());
        assertThat(form.find()).as("the login form has a token").isTrue();
        visitor.token = form.group(1);
        return visitor;
    }

    /** A member who has signed in. */
    public static PageVisitor member(URI shop, String email, String password) {
        PageVisitor visitor = guest(shop);
        HttpResponse<String> response = visitor.post(
                "/login",
                "next=%2F&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as("signed in").isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/");
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(shop.resolve(path)).GET());
    }

    /** Posts fields that are encoded already, with the form's token. */
    public HttpResponse<String> post(String path, String fields) {
        return send(HttpRequest.newBuilder(shop.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&" + fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(LONGEST_ANSWER).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
