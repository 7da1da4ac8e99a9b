package kr.ilovepet.storefront.admin.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SagaWindowTest {

    @Test
    void takesOfAnAddressWhatItUnderstands() {
        assertThat(SagaWindow.of(null, null, null, null)).isEqualTo(SagaWindow.FIRST);
        assertThat(SagaWindow.of("2", "-1", "x", "true")).isEqualTo(new SagaWindow(2, 0, 0, false));
        assertThat(SagaWindow.of("99999999999", "1", "3", "yes")).isEqualTo(new SagaWindow(0, 1, 3, true));
    }

    @Test
    void leafsThroughOneListAndLeavesTheOthersWhereTheyAre() {
        SagaWindow window = new SagaWindow(1, 2, 3, true);

        assertThat(window.attentionAt(0)).isEqualTo("/admin/saga?resting=2&payments=3");
        assertThat(window.restingAt(5)).isEqualTo("/admin/saga?attention=1&resting=5&payments=3");
        assertThat(window.paymentsAt(4)).isEqualTo("/admin/saga?attention=1&resting=2&payments=4");
    }

    @Test
    void isKeptStillAndLetGoOnItsPages() {
        assertThat(SagaWindow.FIRST.address()).isEqualTo("/admin/saga");
        assertThat(SagaWindow.FIRST.turned()).isEqualTo("/admin/saga?still=true");
        assertThat(new SagaWindow(1, 0, 0, false).turned()).isEqualTo("/admin/saga?attention=1");
    }

    @Test
    void isGoneBackToByItsOwnFormsAlone() {
        String here = new SagaWindow(1, 2, 0, true).address();
        assertThat(SagaWindow.sentFrom(here)).contains(here);
        assertThat(SagaWindow.sentFrom(SagaWindow.FIRST.address())).contains("/admin/saga");
        assertThat(Arrays.asList(null, "", "/admin/orders", "/admin/sagas", "//evil.example/admin/saga",
                        "https://evil.example/admin/saga", "/admin/saga?x=1\r\nLocation: x"))
                .allSatisfy(back -> assertThat(SagaWindow.sentFrom(back)).isEmpty());
    }
}
