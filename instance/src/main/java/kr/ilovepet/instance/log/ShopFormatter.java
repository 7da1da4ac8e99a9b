package kr.ilovepet.instance.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes log records, each with the trace and the order that its thread works for. The environment variable
 * {@value #SETTING} chooses the form: {@code text} (default; a line for people, a stack trace below it) or {@code json}
 * (one object in one line, see {@link JsonLine}).
 */
public final class ShopFormatter extends Formatter {

    /** Environment variable with the form. */
    public static final String SETTING = "LOG_FORMAT";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final boolean json;

    /** For the log manager, which names the class in its configuration. */
    public ShopFormatter() {
        this("json".equalsIgnoreCase(System.getenv(SETTING)));
    }

    ShopFormatter(boolean json) {
        this.json = json;
    }

    @Override
    public String format(LogRecord record) {
        String message = formatMessage(record);
        return json ? JsonLine.of(record, message == null ? "" : message) : line(record, message);
    }

    private static String line(LogRecord record, String message) {
        StringBuilder line = new StringBuilder(200);
        TIME.formatTo(Instant.ofEpochMilli(record.getMillis()), line);
        line.append(' ').append(record.getLevel().getName());
        line.append(' ').append(record.getLoggerName()).append(": ").append(message);
        if (LogContext.traceId() != null) {
            line.append(" [trace_id=").append(LogContext.traceId());
            if (LogContext.subjectId() != null) {
                line.append(" order_id=").append(oneLine(LogContext.subjectId()));
            }
            line.append(']');
        }
        line.append('\n');
        if (record.getThrown() != null) {
            line.append(StackText.of(record.getThrown()));
        }
        return line.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
