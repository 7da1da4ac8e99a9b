package kr.ilovepet.instance.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Writes log records, each with the trace and the order that its thread works for. The environment variable
 * {@value #SETTING} chooses the form: {@code text} (default; a line for people, a stack trace below it) or {@code json}
 * (one object in one line, see {@link JsonLine}). A request whose client has gone is one line at INFO, whoever logs it.
 */
public final class ShopFormatter extends Formatter {

    /** Environment variable with the form. */
    public static final String SETTING = "LOG_FORMAT";

    /** Its only record is a list for the person who starts the shop, with a line for each setting that is wrong. */
    private static final String SETTINGS = "kr.ilovepet.platform.settings";

    /** Tells at the start, in several lines, what is deployed where; nothing of it comes from outside. */
    private static final String START = "PayaraMicro";

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
        return ClientGone.reason(record.getThrown())
                .map(reason -> format(record, Level.INFO, message + ": the client has gone (" + reason + ")", null))
                .orElseGet(() -> format(record, record.getLevel(), message, record.getThrown()));
    }

    private String format(LogRecord record, Level level, String message, Throwable thrown) {
        return json
                ? JsonLine.of(record, level, message == null ? "" : message, thrown)
                : line(record, level, message, thrown);
    }

    private static String line(LogRecord record, Level level, String message, Throwable thrown) {
        StringBuilder line = new StringBuilder(200);
        TIME.formatTo(Instant.ofEpochMilli(record.getMillis()), line);
        String logger = String.valueOf(record.getLoggerName());
        line.append(' ').append(level.getName());
        line.append(' ').append(logger).append(": ");
        line.append(severalLines(logger) ? message : OneLine.of(message));
        if (LogContext.traceId() != null) {
            line.append(" [trace_id=").append(LogContext.traceId());
            if (LogContext.subjectId() != null) {
                line.append(" order_id=").append(OneLine.of(LogContext.subjectId()));
            }
            line.append(']');
        }
        line.append('\n');
        if (thrown != null) {
            line.append(StackText.of(thrown));
        }
        return line.toString();
    }

    private static boolean severalLines(String logger) {
        return logger.startsWith(SETTINGS) || logger.equals(START);
    }
}
