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
    void namesHaveNoMarkup() {
        assertThat("Ball 6.5cm & rope").matches(ProductLimits.WITHOUT_MARKUP);
        assertThat("<script>").doesNotMatch(ProductLimits.WITHOUT_MARKUP);
    }
}
