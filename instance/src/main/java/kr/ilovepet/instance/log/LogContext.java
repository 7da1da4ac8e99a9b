package kr.ilovepet.instance.log;

/**
 * What the current thread works for: the trace and the subject, which every log line names, and the network address of
 * the client, which the lines about security name. In the shop the subject is an order. Who sets them clears them
 * before the thread takes other work.
 */
public final class LogContext {

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();
    private static final LogContext NONE = new LogContext(null, null, null);

    private final String traceId;
    private final String subjectId;
    private final String client;

    private LogContext(String traceId, String subjectId, String client) {
        this.traceId = traceId;
        this.subjectId = subjectId;
        this.client = client;
    }

    /** Sets the trace of this thread, and no subject and no client. */
    public static void trace(String traceId) {
        CURRENT.set(new LogContext(traceId, null, null));
    }

    /** Sets the subject of this thread; trace and client stay. */
    public static void subject(String subjectId) {
        LogContext context = current();
        CURRENT.set(new LogContext(context.traceId, subjectId, context.client));
    }

    /** Sets the network address of the client whose request this thread handles; trace and subject stay. */
    public static void client(String address) {
        LogContext context = current();
        CURRENT.set(new LogContext(context.traceId, context.subjectId, address));
    }

    /** Clears all of this thread. */
    public static void clear() {
        CURRENT.remove();
    }

    /** 32 hex digits; null where no trace was begun. */
    public static String traceId() {
        return current().traceId;
    }

    /** The subject's id; null where the work is for no single one. */
    public static String subjectId() {
        return current().subjectId;
    }

    /** The network address of the client; null where the work is not for a request, or it is not known. */
    public static String client() {
        return current().client;
    }

    private static LogContext current() {
        LogContext context = CURRENT.get();
        return context == null ? NONE : context;
    }
}
