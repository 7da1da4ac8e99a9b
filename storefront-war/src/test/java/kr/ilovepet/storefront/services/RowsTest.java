package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void knowThatTheListHasBecomeShorter() {
        assertThat(new Rows<>(List.of(), 2, 20, 25L).behindTheEnd()).isTrue();
        assertThat(new Rows<>(List.of(), 2, 20, 25L).pages()).isEqualTo(2);
        assertThat(new Rows<>(List.of("last"), 1, 20, 21L).behindTheEnd()).isFalse();
        assertThat(new Rows<>(List.of(), 2, 20, 0L).behindTheEnd()).isFalse();
        assertThat(new Rows<>(null, null, null, null).behindTheEnd()).isFalse();
    }
}
