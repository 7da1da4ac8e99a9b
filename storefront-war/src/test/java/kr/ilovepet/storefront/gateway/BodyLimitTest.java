package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/products/12/pictures, true",
        "POST, /product-service/api/products/12/pictures, true",
        "POST, /api/products/12, false",
        "PUT, /api/products/12/pictures, false",
        "POST, /api/products/pictures/12, false",
        "POST, /api/orders/prepare, false"
    })
    void isLargerForPicturesAlone(String method, String path, boolean larger) {
        int bytes = BodyLimit.bytes(method, Route.of(path).orElseThrow());

        assertThat(bytes).isEqualTo(larger ? BodyLimit.PICTURE : BodyLimit.USUAL);
        assertThat(BodyLimit.PICTURE).isGreaterThan(5 * 1024 * 1024);
    }
}
