package kr.ilovepet.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private final VisibleTextValidator validator = new VisibleTextValidator();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u0000",
                "\u00A0",
                "\u2003",
                "\u3000",
                "\u200B",
                "\uFEFF",
                "\u3164",
                "\u2800",
                "\u115F\u1160",
                "\uFFA0",
                "\u0301",
                "\uD800",
                "\uE000",
                " \u3000\u200D "
            })
    void isMissing(String text) {
        assertThat(validator.isValid(text, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "가", "\u3000가\u3000", "1", "-", "\uD83D\uDC36", "e\u0301"})
    void isThere(String text) {
        assertThat(validator.isValid(text, null)).isTrue();
    }
}
