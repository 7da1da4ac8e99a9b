package kr.ilovepet.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "Kim Min-su",
                "김민수",
                "Nguy\u1EC5n V\u0103n",
                "e\u0301",
                "\u05D1\u05B0\u05BC\u05E8\u05B5\u05D0",
                "\u0E19\u0E49\u0E33",
                "\uD83D\uDC36 food",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u2764\uFE0F",
                "a\u3000b",
                " \tblanks around it\n"
            })
    void isWhatItLooksLike(String text) {
        assertThat(plain(text, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password\u0000",
                "two\nlines",
                "tab\there",
                "\u001B[31mred",
                "\u0085",
                "x\u2028x",
                "\u202Etxt.exe",
                "\u2066a\u2069",
                "a\u200Bb",
                "a\u200Cb",
                "a\u200Db",
                "\u200D\uD83D\uDC36",
                "a\uFEFFb",
                "a\u00ADb",
                "a\u3164b",
                "\u3164",
                "\u2800",
                "a\u115F",
                "a\u034Fb",
                "a\uD83C\uDFF4\uDB40\uDC67b",
                "\uD800",
                "\uE000",
                "\uFFFF",
                "\u0301a",
                "Z\u0335\u0321\u0322\u0327\u0328algo"
            })
    void isNotWhatItLooksLike(String text) {
        assertThat(plain(text, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\r\nlines", "tab\there"})
    void hasLinesWhereItMay(String text) {
        assertThat(plain(text, true)).isTrue();
        assertThat(plain(text + "\u0000x", true)).isFalse();
    }

    @PlainText
    private static final String LINE = "";

    @PlainText(lines = true)
    private static final String LINES = "";

    private static boolean plain(String text, boolean lines) {
        PlainTextValidator validator = new PlainTextValidator();
        try {
            validator.initialize(PlainTextTest.class
                    .getDeclaredField(lines ? "LINES" : "LINE")
                    .getAnnotation(PlainText.class));
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
        return validator.isValid(text, null);
    }
}
