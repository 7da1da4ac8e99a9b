package kr.ilovepet.toss.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.toss.sandbox.ledger.ApiResponse;

/** An HTTP response. {@link #DROPPED} means: close the connection without one. */
public record Response(int status, Map<String, String> headers, byte[] body) {

    /** No response at all; the caller sees the connection end. */
    public static final Response DROPPED = new Response(0, Map.of(), new byte[0]);

    /** A body of this type. */
    public static Response of(int status, String type, String body) {
        return new Response(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Response json(int status, String body) {
        return of(status, "application/json;charset=UTF-8", body);
    }

    public static Response json(ApiResponse response) {
        return json(response.status(), response.body());
    }

    /** A redirect that a browser follows with GET. */
    public static Response found(String location) {
        return new Response(302, Map.of("Location", location, "Cache-Control", "no-store"), new byte[0]);
    }

    /** The same response with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
