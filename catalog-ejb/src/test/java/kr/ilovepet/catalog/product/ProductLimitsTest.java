package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductLimitsTest {

    @Test
    void picturesLieInTheShop() {
        assertThat("/images/products/dog-food-01.svg").matches(ProductLimits.PATH);
        assertThat("/ball.png").matches(ProductLimits.PATH);
        assertThat("//elsewhere.example/ball.png").doesNotMatch(ProductLimits.PATH);
        assertThat("https://elsewhere.example/ball.png").doesNotMatch(ProductLimits.PATH);
        assertThat("/images/../secret").doesNotMatch(ProductLimits.PATH);
        assertThat("").doesNotMatch(ProductLimits.PATH);
    }

    @Test
    void namesAreOneLineWithoutMarkup() {
        assertThat("Ball 6.5cm & rope").matches(ProductLimits.PLAIN_LINE);
        assertThat("<script>").doesNotMatch(ProductLimits.PLAIN_LINE);
        assertThat("two\nlines").doesNotMatch(ProductLimits.PLAIN_LINE);
    }

    @Test
    void descriptionsHaveLines() {
        assertThat("For pets < 5 kg\r\n\n\tdry").matches(ProductLimits.PLAIN_TEXT);
        assertThat("bell \u0007").doesNotMatch(ProductLimits.PLAIN_TEXT);
        assertThat("a".repeat(5_000)).matches(ProductLimits.PLAIN_TEXT);
        assertThat("a\n".repeat(2_500)).matches(ProductLimits.PLAIN_TEXT);
    }
}
