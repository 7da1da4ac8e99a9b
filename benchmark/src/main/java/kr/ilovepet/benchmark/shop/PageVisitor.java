package kr.ilovepet.benchmark.shop;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.ilovepet.benchmark.http.Connection;
import kr.ilovepet.benchmark.http.Response;

/** Somebody who asks for pages as a browser does: with the cookies that he was given, and with the token of forms. */
public final class PageVisitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Connection connection;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Somebody new. */
    public PageVisitor(URI shop) {
        connection = new Connection(shop);
    }

    /** A second window of the same browser. */
    public PageVisitor(URI shop, PageVisitor other) {
        this(shop);
        cookies.putAll(other.cookies);
    }

    /** Signs in. */
    public void signIn(String email, String password) {
        post("/login", "/login", "next=%2F&email=" + encoded(email) + "&password=" + encoded(password))
                .require(303);
    }

    /** Puts one of a product into the cart. */
    public void addToCart(long product) {
        post("/products/" + product, "/cart/items/" + product + "/add", "quantity=1")
                .require(303);
    }

    /** Asks for a page. */
    public Response get(String path) {
        return keep(connection.get(path, headers()));
    }

    /** Sends a form that stands on that page. */
    private Response post(String page, String path, String fields) {
        Matcher form = TOKEN.matcher(get(page).require(200).text());
        if (!form.find()) {
            throw new IllegalStateException("The page " + page + " has no form.");
        }
        return keep(connection.post(
                path,
                headers(),
                "application/x-www-form-urlencoded",
                "_csrf=" + encoded(form.group(1)) + "&" + fields));
    }

    private Map<String, String> headers() {
        if (cookies.isEmpty()) {
            return Map.of("Accept", "text/html");
        }
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Map.of("Accept", "text/html", "Cookie", all);
    }

    private Response keep(Response response) {
        for (String cookie : response.header("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return response;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.close();
    }
}
