package kr.ilovepet.instance.log;

/**
 * The trace and the subject that the current thread works for, which every log line names. In the shop the subject is
 * an order. Who sets them clears them before the thread takes other work.
 */
public final class LogContext {

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();

    private final String traceId;
    private final String subjectId;

    private LogContext(String traceId, String subjectId) {
        this.traceId = traceId;
        this.subjectId = subjectId;
    }

    /** Sets the trace of this thread, and no subject. */
    public static void trace(String traceId) {
        CURRENT.set(new LogContext(traceId, null));
    }

    /** Sets the subject of this thread; the trace stays. */
    public static void subject(String subjectId) {
        CURRENT.set(new LogContext(traceId(), subjectId));
    }

    /** Clears trace and subject of this thread. */
    public static void clear() {
        CURRENT.remove();
    }

    /** 32 hex digits; null where no trace was begun. */
    public static String traceId() {
        LogContext context = CURRENT.get();
        return context == null ? null : context.traceId;
    }

    /** The subject's id; null where the work is for no single one. */
    public static String subjectId() {
        LogContext context = CURRENT.get();
        return context == null ? null : context.subjectId;
    }
}
