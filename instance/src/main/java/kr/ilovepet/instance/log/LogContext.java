package kr.ilovepet.instance.log;

/**
 * What the current thread works for, so that every log line can say it: the trace and the order. Whoever sets it clears
 * it before the thread serves somebody else.
 */
public final class LogContext {

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();

    private final String traceId;
    private final String orderId;

    private LogContext(String traceId, String orderId) {
        this.traceId = traceId;
        this.orderId = orderId;
    }

    /** This thread works for the trace from now on, and for no order yet. */
    public static void trace(String traceId) {
        CURRENT.set(new LogContext(traceId, null));
    }

    /** This thread works for the order from now on; the trace stays. */
    public static void order(String orderId) {
        CURRENT.set(new LogContext(traceId(), orderId));
    }

    /** This thread works for nobody any more. */
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
