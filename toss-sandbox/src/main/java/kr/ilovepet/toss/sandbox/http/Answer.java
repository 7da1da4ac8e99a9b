package kr.ilovepet.toss.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.toss.sandbox.ledger.Reply;

/** An HTTP answer. {@link #DROPPED} means: close the connection without one. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** No answer at all; the caller sees the connection end. */
    public static final Answer DROPPED = new Answer(0, Map.of(), new byte[0]);

    /** A body of this type. */
    public static Answer of(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, String body) {
        return of(status, "application/json;charset=UTF-8", body);
    }

    public static Answer json(Reply reply) {
        return json(reply.status(), reply.body());
    }

    /** A redirect that a browser follows with GET. */
    public static Answer found(String location) {
        return new Answer(302, Map.of("Location", location, "Cache-Control", "no-store"), new byte[0]);
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
