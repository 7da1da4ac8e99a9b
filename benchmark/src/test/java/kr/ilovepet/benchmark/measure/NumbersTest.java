package kr.ilovepet.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void showsThreeDigits() {
        assertThat(Numbers.text(0.14812)).isEqualTo("0.148");
        assertThat(Numbers.text(1.2345)).isEqualTo("1.23");
        assertThat(Numbers.text(12.05)).isIn("12.1", "12.0");
        assertThat(Numbers.text(1060.4)).isEqualTo("1,060");
        assertThat(Numbers.text(0)).isEqualTo("0");
    }

    @Test
    void hasNoRatioToNothing() {
        assertThat(Numbers.ratio(50, 100)).isEqualTo("0.500");
        assertThat(Numbers.ratio(50, 0)).isEqualTo("–");
        assertThat(Numbers.ratio(Double.NaN, 3)).isEqualTo("–");
    }
}
