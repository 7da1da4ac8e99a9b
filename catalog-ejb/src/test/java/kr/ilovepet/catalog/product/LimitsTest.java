package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void picturesLieInTheShop() {
        assertThat("/images/products/dog-food-01.svg").matches(Limits.PATH);
        assertThat("/ball.png").matches(Limits.PATH);
        assertThat("//elsewhere.example/ball.png").doesNotMatch(Limits.PATH);
        assertThat("https://elsewhere.example/ball.png").doesNotMatch(Limits.PATH);
        assertThat("/images/../secret").doesNotMatch(Limits.PATH);
        assertThat("").doesNotMatch(Limits.PATH);
    }

    @Test
    void namesAreOneLineWithoutMarkup() {
        assertThat("Ball 6.5cm & rope").matches(Limits.PLAIN_LINE);
        assertThat("<script>").doesNotMatch(Limits.PLAIN_LINE);
        assertThat("two\nlines").doesNotMatch(Limits.PLAIN_LINE);
    }

    @Test
    void descriptionsHaveLines() {
        assertThat("For pets < 5 kg\r\n\n\tdry").matches(Limits.PLAIN_TEXT);
        assertThat("bell \u0007").doesNotMatch(Limits.PLAIN_TEXT);
        assertThat("a".repeat(5_000)).matches(Limits.PLAIN_TEXT);
        assertThat("a\n".repeat(2_500)).matches(Limits.PLAIN_TEXT);
    }
}
