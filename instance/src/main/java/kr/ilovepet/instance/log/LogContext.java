package kr.ilovepet.instance.log;

/**
 * The trace and the order that the current thread works for, which every log line names. Who sets them clears them
 * before the thread takes other work.
 */
public final class LogContext {

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();

    private final String traceId;
    private final String orderId;

    private LogContext(String traceId, String orderId) {
        this.traceId = traceId;
        this.orderId = orderId;
    }

    /** Sets the trace of this thread, and no order. */
    public static void trace(String traceId) {
        CURRENT.set(new LogContext(traceId, null));
    }

    /** Sets the order of this thread; the trace stays. */
    public static void order(String orderId) {
        CURRENT.set(new LogContext(traceId(), orderId));
    }

    /** Clears trace and order of this thread. */
    public static void clear() {
        CURRENT.remove();
    }

    /** 32 hex digits; null where no trace was begun. */
    public static String traceId() {
        LogContext context = CURRENT.get();
        return context == null ? null : context.traceId;
    }

    /** The order number; null where the work is for no single order. */
    public static String orderId() {
        LogContext context = CURRENT.get();
        return context == null ? null : context.orderId;
    }
}
