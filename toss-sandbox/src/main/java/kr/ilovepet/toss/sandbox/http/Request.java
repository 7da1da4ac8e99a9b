package kr.ilovepet.toss.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.toss.sandbox.error.TossErrorException;

/** One HTTP request: headers, path variables and a body of at most {@value #BODY_LIMIT} bytes. */
public final class Request {

    /** The longest body that is read, in bytes. */
    public static final int BODY_LIMIT = 64 * 1024;

    private final HttpExchange exchange;
    private final Map<String, String> variables;
    private byte[] received;

    Request(HttpExchange exchange, Map<String, String> variables) {
        this.exchange = exchange;
        this.variables = variables;
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    /** The path as it was sent, still encoded. */
    public String path() {
        return exchange.getRequestURI().getRawPath();
    }

    /** A parameter of the query, decoded; of equal names the first counts. */
    public Optional<String> parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return Optional.ofNullable(query == null ? null : fields(query).get(name));
    }

    /** A variable of the route, decoded. */
    public String variable(String name) {
        return variables.get(name);
    }

    /** A header's value, or null. */
    public String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** True when the caller asked for English messages with {@code Accept-Language}. */
    public boolean english() {
        String language = header("Accept-Language");
        return language != null && language.trim().toLowerCase(Locale.ROOT).startsWith("en");
    }

    /**
     * The body as a JSON object.
     *
     * @throws TossErrorException when it is none, or too long
     */
    public Fields json() {
        return Fields.parse(body());
    }

    /** The body as form fields; of equal names the first counts. */
    public Map<String, String> form() {
        return fields(new String(body(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /**
     * Reads the body now, so that a caller who sends it slowly holds up nobody later.
     *
     * @throws TossErrorException when it is too long
     */
    public void receive() {
        if (received == null) {
            received = read();
        }
    }

    private byte[] body() {
        receive();
        return received;
    }

    private byte[] read() {
        try {
            byte[] bytes = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
            if (bytes.length > BODY_LIMIT) {
                throw new TossErrorException("REQUEST_TOO_LARGE", "At most " + BODY_LIMIT + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw TossErrorException.invalid("The form is not URL-encoded");
        }
    }
}
