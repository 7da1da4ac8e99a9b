package kr.ilovepet.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
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

    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    /** Where the four fields of {@code 00-4bf9…4736-00f0…02b7-01} begin: version, trace, parent and flags. */
    private static final int ID = 3;

    private static final int PARENT = ID + 2 * TRACE_BYTES + 1;
    private static final int FLAGS = PARENT + 2 * SPAN_BYTES + 1;
    private static final int LENGTH = FLAGS + 2;
    private static final String NO_VERSION = "ff";
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
        Trace trace =
                valid(traceparent) ? new Trace(traceparent.substring(ID, PARENT - 1), random(SPAN_BYTES)) : fresh();
        CURRENT.set(trace);
        LogContext.trace(trace.id);
        return trace;
    }

    /**
     * Notes the network address of the client whose request this thread handles, for the log's lines about security.
     */
    public static void client(String address) {
        LogContext.client(address);
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

    /** By hand and not by a regular expression: each request and each message comes through here. */
    private static boolean valid(String traceparent) {
        return traceparent != null
                && traceparent.length() == LENGTH
                && hex(traceparent, 0, ID - 1)
                && !traceparent.startsWith(NO_VERSION)
                && traceparent.charAt(ID - 1) == '-'
                && hex(traceparent, ID, PARENT - 1)
                && !zeros(traceparent, ID, PARENT - 1)
                && traceparent.charAt(PARENT - 1) == '-'
                && hex(traceparent, PARENT, FLAGS - 1)
                && !zeros(traceparent, PARENT, FLAGS - 1)
                && traceparent.charAt(FLAGS - 1) == '-'
                && hex(traceparent, FLAGS, LENGTH);
    }

    private static boolean hex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean zeros(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
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
