package kr.ilovepet.storefront.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the values of forms and of addresses, which can be anything or missing. */
public final class SubmittedValues {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,15}");
    private static final int MAX_PAGE = 100_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private SubmittedValues() {}

    /** The text without blanks around it; empty for none. */
    public static String text(String value) {
        return Objects.toString(value, "").strip();
    }

    /** The text without blanks around it, cut to a length; no character is cut in two. */
    public static String text(String value, int maxLength) {
        return cut(text(value), maxLength);
    }

    /** The text cut to a length; no character is cut in two. */
    public static String cut(String text, int maxLength) {
        return text.length() <= maxLength
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength);
    }

    /** A text of several lines without blanks around it, in composed characters, each line break being one of them. */
    public static String lines(String value) {
        return Normalizer.normalize(text(value), Normalizer.Form.NFC).replace("\r\n", "\n");
    }

    /** A whole number, with or without commas between its thousands; empty for anything else. */
    public static OptionalLong number(String value) {
        String digits = text(value).replaceAll(",(?=[0-9]{3})", "");
        return WHOLE_NUMBER.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** A whole number within bounds, both of them allowed. */
    public static OptionalInt number(String value, int min, int max) {
        OptionalLong number = number(value);
        return number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** A day as {@code 2026-11-23}; empty for what is none of the years from 2000 to 2999, which the services know. */
    public static String day(String value) {
        try {
            LocalDate day = LocalDate.parse(text(value));
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day.toString() : "";
        } catch (DateTimeException noDay) {
            return "";
        }
    }

    /** The number of a page of a list, from 0; the first one for what is no such number. */
    public static int page(String value) {
        return number(value, 0, MAX_PAGE).orElse(0);
    }
}
