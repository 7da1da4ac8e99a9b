package kr.ilovepet.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table("Saga & floor", "shoppers", "orders/s")
            .row("8 saga", "12.1")
            .row("8 floor", "1,118 (x)")
            .note("Two <cores>.");

    @Test
    void alignsItsColumns() {
        assertThat(table.text()).isEqualTo("""

                        Saga & floor
                          shoppers   orders/s
                          8 saga         12.1
                          8 floor   1,118 (x)
                          Two <cores>.
                        """);
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> table.row("1", "2", "3")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void becomesAPageWithBarsInProportion() {
        String page = Html.page(List.of("a < b"), List.of(table));

        assertThat(page).contains("a &lt; b", "Saga &amp; floor", "Two &lt;cores&gt;.", "<td>1,118 (x)<svg");
        assertThat(page).contains("rect width=\"60\"", "rect width=\"1\"");
        assertThat(Html.number("–")).isEmpty();
        assertThat(Html.number("storefront 460")).isEmpty();
    }
}
