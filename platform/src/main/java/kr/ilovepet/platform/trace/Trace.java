package kr.ilovepet.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import kr.ilovepet.instance.log.LogContext;

/**
 * The trace that the current thread works for, as W3C Trace Context names it: one id from the browser's request through
 * every message to the last log line.
 *
 * @param id 32 hex digits, the same for all work that one request caused
 * @param spanId 16 hex digits, this hop
 */
public record Trace(String id, String spanId) {

    /** Name of the header, of HTTP and of Kafka records alike. */
    public static final String HEADER = "traceparent";

    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    /** The trace of this thread; a new one, which the thread does not keep, where none was begun. */
    public static Trace current() {
        Trace trace = CURRENT.get();
        return trace != null ? trace : fresh();
    }

    /**
     * Continues the trace of a received {@code traceparent} on this thread; begins a new one where that is null or not
     * valid.
     */
    public static Trace begin(String traceparent) {
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        Trace trace = matcher.matches() ? new Trace(matcher.group(1), random(SPAN_BYTES)) : fresh();
        CURRENT.set(trace);
        LogContext.trace(trace.id);
        return trace;
    }

    /** Clears the trace of this thread, before the thread takes other work. */
    public static void end() {
        CURRENT.remove();
        LogContext.clear();
    }

    /** The value of the header {@code traceparent}, of an HTTP request or a Kafka record. */
    public String traceparent() {
        return "00-" + id + "-" + spanId + "-01";
    }

    private static Trace fresh() {
        return new Trace(random(TRACE_BYTES), random(SPAN_BYTES));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        bytes[0] |= 1;
        return HexFormat.of().formatHex(bytes);
    }
}
