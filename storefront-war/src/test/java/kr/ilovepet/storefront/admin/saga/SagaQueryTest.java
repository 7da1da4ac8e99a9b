package kr.ilovepet.storefront.admin.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SagaQueryTest {

    @Test
    void takesOfAnAddressWhatItUnderstands() {
        assertThat(SagaQuery.of(null, null, null, null)).isEqualTo(SagaQuery.FIRST);
        assertThat(SagaQuery.of("2", "-1", "x", "true")).isEqualTo(new SagaQuery(2, 0, 0, false));
        assertThat(SagaQuery.of("99999999999", "1", "3", "yes")).isEqualTo(new SagaQuery(0, 1, 3, true));
    }

    @Test
    void leafsThroughOneListAndLeavesTheOthersWhereTheyAre() {
        SagaQuery window = new SagaQuery(1, 2, 3, true);

        assertThat(window.attentionAt(0)).isEqualTo("/admin/saga?overdue=2&payments=3");
        assertThat(window.overdueAt(5)).isEqualTo("/admin/saga?attention=1&overdue=5&payments=3");
        assertThat(window.paymentsAt(4)).isEqualTo("/admin/saga?attention=1&overdue=2&payments=4");
    }

    @Test
    void isKeptStillAndLetGoOnItsPages() {
        assertThat(SagaQuery.FIRST.address()).isEqualTo("/admin/saga");
        assertThat(SagaQuery.FIRST.toggled()).isEqualTo("/admin/saga?paused=true");
        assertThat(new SagaQuery(1, 0, 0, false).toggled()).isEqualTo("/admin/saga?attention=1");
    }

    @Test
    void isGoneBackToByItsOwnFormsAlone() {
        String here = new SagaQuery(1, 2, 0, true).address();
        assertThat(SagaQuery.sentFrom(here)).contains(here);
        assertThat(SagaQuery.sentFrom(SagaQuery.FIRST.address())).contains("/admin/saga");
        assertThat(Arrays.asList(
                        null,
                        "",
                        "/admin/orders",
                        "/admin/sagas",
                        "//evil.example/admin/saga",
                        "https://evil.example/admin/saga",
                        "/admin/saga?x=1\r\nLocation: x"))
                .allSatisfy(back -> assertThat(SagaQuery.sentFrom(back)).isEmpty());
    }
}
