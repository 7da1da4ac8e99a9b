package kr.ilovepet.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", " 9,900 |9900", "-3|-3", "+7|7", "1,000,000|1000000", "007|7"})
    void readsWholeNumbersAsPeopleTypeThem(String typed, long number) {
        assertThat(SubmittedValues.number(typed)).hasValue(number);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1.5", "1,5", "ten", "1e3", "--1", "1234567890123456", "１２"})
    void takesNothingElseForANumber(String typed) {
        assertThat(SubmittedValues.number(typed)).isEmpty();
    }

    @Test
    void beginsWithTheFirstPage() {
        assertThat(SubmittedValues.page("-1")).isZero();
        assertThat(SubmittedValues.page("many")).isZero();
        assertThat(SubmittedValues.page("3")).isEqualTo(3);
    }

    @Test
    void readsDaysThatTheServicesKnow() {
        assertThat(SubmittedValues.day(" 2026-11-23 ")).isEqualTo("2026-11-23");
        assertThat(SubmittedValues.day("1999-12-31")).isEmpty();
        assertThat(SubmittedValues.day("3000-01-01")).isEmpty();
        assertThat(SubmittedValues.day("2026-02-30")).isEmpty();
        assertThat(SubmittedValues.day(null)).isEmpty();
    }

    @Test
    void leavesEmptyParametersOutOfAnAddress() {
        assertThat(Link.of("/a")
                        .with("b", "")
                        .with("c", "d e&f")
                        .with("g", null)
                        .with("h", 1))
                .hasToString("/a?c=d+e%26f&h=1");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(SubmittedValues.text("ab\uD83D\uDC36", 3)).isEqualTo("ab");
        assertThat(SubmittedValues.text("ab\uD83D\uDC36c", 4)).isEqualTo("ab\uD83D\uDC36");
    }
}
