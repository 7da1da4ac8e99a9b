package kr.ilovepet.storefront.web;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads what people type into fields. */
public final class SubmittedValues {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}");
    private static final int LAST_PAGE = 100_000;

    private SubmittedValues() {}

    /** The text without blanks around it; empty for none. */
    public static String text(String typed) {
        return Objects.toString(typed, "").strip();
    }

    /** The text cut to a length. */
    public static String text(String typed, int longest) {
        String text = text(typed);
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** A whole number, with or without commas between its thousands; empty for anything else. */
    public static OptionalLong number(String typed) {
        String digits = text(typed).replaceAll(",(?=[0-9]{3})", "");
        return NUMBER.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** A whole number within bounds, both of them allowed. */
    public static OptionalInt number(String typed, int least, int most) {
        OptionalLong number = number(typed);
        return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** The number of a page in an address, from 0; the first for what is none. */
    public static int page(String typed) {
        return number(typed, 0, LAST_PAGE).orElse(0);
    }
}
