package kr.ilovepet.instance.log;

import java.time.Instant;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A log record as one JSON object in one line: {@code timestamp} (ISO 8601, UTC), {@code level}, {@code logger},
 * {@code message}, {@code thread}, and where there is one {@code trace_id}, {@code order_id} and {@code exception}.
 * Written by hand, since the formatter must work before any library is loaded.
 */
final class JsonLine {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder json = new StringBuilder(300);

    private JsonLine() {}

    static String of(LogRecord record, Level level, String message, Throwable thrown) {
        JsonLine line = new JsonLine();
        line.member("timestamp", Instant.ofEpochMilli(record.getMillis()).toString());
        line.member("level", level.getName());
        line.member("logger", record.getLoggerName());
        line.member("message", message);
        line.member("thread", Thread.currentThread().getName());
        line.member("trace_id", LogContext.traceId());
        line.member("order_id", LogContext.subjectId());
        line.member("exception", thrown == null ? null : StackText.of(thrown));
        return line.json.append("}\n").toString();
    }

    private void member(String name, String value) {
        if (value != null) {
            json.append(json.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
            text(value);
        }
    }

    private void text(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"', '\\' -> json.append('\\').append(letter);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> plain(value, i, letter);
            }
        }
        json.append('"');
    }

    /** Control characters, line separators and halves of a pair would not be read back as they are. */
    private void plain(String value, int at, char letter) {
        boolean half = Character.isHighSurrogate(letter)
                        && (at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1)))
                || Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
        if (Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029' || half) {
            json.append("\\u").append(HEX.toHexDigits(letter));
        } else {
            json.append(letter);
        }
    }
}
