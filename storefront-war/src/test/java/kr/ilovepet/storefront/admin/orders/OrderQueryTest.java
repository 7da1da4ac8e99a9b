package kr.ilovepet.storefront.admin.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderQueryTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-23, true",
        "2026-11-23, 2026-11-23, false",
        "2026-11-23, '', false",
        "'', 2026-11-23, false"
    })
    void knowsWhenTheFirstDayIsAfterTheLast(String from, String to, boolean reversed) {
        assertThat(query(from, to).daysReversed()).isEqualTo(reversed);
    }

    @Test
    void leavesOutWhatTheOrderServiceWouldRefuse() {
        assertThat(query("1999-12-31", "3000-01-01")).isEqualTo(query("", ""));
        assertThat(query("yesterday", "2026-02-30")).isEqualTo(query(null, " "));
        assertThat(query(" 2026-11-23 ", "").api()).contains("from=2026-11-23");
    }

    private static OrderQuery query(String from, String to) {
        return OrderQuery.of(null, null, null, null, from, to, null);
    }
}
