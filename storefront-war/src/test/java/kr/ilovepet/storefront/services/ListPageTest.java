package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListPageTest {

    @Test
    void knowThatTheListHasBecomeShorter() {
        assertThat(new ListPage<>(List.of(), 2, 20, 25L).pastTheEnd()).isTrue();
        assertThat(new ListPage<>(List.of(), 2, 20, 25L).pages()).isEqualTo(2);
        assertThat(new ListPage<>(List.of("last"), 1, 20, 21L).pastTheEnd()).isFalse();
        assertThat(new ListPage<>(List.of(), 2, 20, 0L).pastTheEnd()).isFalse();
        assertThat(new ListPage<>(null, null, null, null).pastTheEnd()).isFalse();
    }

    @Test
    void leadsToTheLastPageOnlyFromBeyondIt() {
        assertThatExceptionOfType(PastTheEndException.class)
                .isThrownBy(() -> new ListPage<>(List.of(), 2, 20, 25L).existing())
                .satisfies(past -> assertThat(past.lastPage()).isEqualTo(1));
        assertThat(new ListPage<>(List.of(), 1, 20, 25L).existing().items()).isEmpty();
    }
}
