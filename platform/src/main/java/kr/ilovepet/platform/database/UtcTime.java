package kr.ilovepet.platform.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a {@code datetime} column holds an instant: as the time in UTC, whatever the time zone of JVM or database. */
public final class UtcTime {

    private UtcTime() {}

    /** The parameter of a statement. */
    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
