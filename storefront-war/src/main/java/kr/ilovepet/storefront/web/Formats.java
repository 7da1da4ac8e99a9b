package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats values for pages. */
@Named("format")
@ApplicationScoped
public class Formats {

    /** The time zone of times on pages. */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** A number with grouped thousands, such as an amount without its unit. */
    public String number(long amount) {
        return NumberFormat.getIntegerInstance(Locale.KOREA).format(amount);
    }

    /** A time in Seoul to the minute. */
    public String time(Instant time, Locale language) {
        return format(time, language, "format.time");
    }

    /** A time in Seoul to the second. */
    public String clock(Instant time, Locale language) {
        return format(time, language, "format.clock");
    }

    /** A duration in its two largest units; empty for null. */
    public String age(Long seconds, Locale language) {
        if (seconds == null) {
            return "";
        }
        Duration age = Duration.ofSeconds(seconds);
        if (age.toDays() > 0) {
            return Texts.get(language, "format.age.days", age.toDays(), age.toHoursPart());
        }
        if (age.toHours() > 0) {
            return Texts.get(language, "format.age.hours", age.toHours(), age.toMinutesPart());
        }
        return age.toMinutes() > 0
                ? Texts.get(language, "format.age.minutes", age.toMinutes(), age.toSecondsPart())
                : Texts.get(language, "format.age.seconds", seconds);
    }

    private static String format(Instant time, Locale language, String patternKey) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern(Texts.get(language, patternKey), Texts.supported(language))
                        .withZone(SEOUL)
                        .format(time);
    }
}
