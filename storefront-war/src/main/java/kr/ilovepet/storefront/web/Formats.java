package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are shown on pages. */
@Named("format")
@ApplicationScoped
public class Formats {

    /** Times on pages are those of the shop. */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** An amount of money with its thousands apart, without its unit. */
    public String number(long amount) {
        return NumberFormat.getIntegerInstance(Locale.KOREA).format(amount);
    }

    /** A time in Seoul to the minute. */
    public String time(Instant time, Locale language) {
        return format(time, language, "format.time");
    }

    /** A time in Seoul to the second, for steps that follow each other closely. */
    public String clock(Instant time, Locale language) {
        return format(time, language, "format.clock");
    }

    /** How long something has lasted, in its two largest units; empty where that is not known. */
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
