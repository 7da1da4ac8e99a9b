package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    private static final long LARGE = BodyLimit.USUAL + 1L;

    private final List<AsyncListener> listeners = new ArrayList<>();
    private final AsyncContext exchange = (AsyncContext) Proxy.newProxyInstance(
            AsyncContext.class.getClassLoader(), new Class<?>[] {AsyncContext.class}, (self, method, given) -> {
                assertThat(method.getName()).isEqualTo("addListener");
                return listeners.add((AsyncListener) given[0]) ? null : self;
            });
    private final Semaphore places = new Semaphore(1);
    private final BodyLimit limit = BodyLimit.of(BodyLimit.PICTURE, exchange, places);

    @ParameterizedTest
    @CsvSource({
        "POST, /api/products/12/pictures, true, true",
        "POST, /product-service/api/products/12/pictures, true, true",
        "POST, /api/products/12/pictures, false, false",
        "POST, /api/products/12, true, false",
        "PUT, /api/products/12/pictures, true, false",
        "POST, /api/products/pictures/12, true, false",
        "POST, /api/orders/prepare, true, false"
    })
    void isLargerForPicturesOfNamedSendersAlone(String method, String path, boolean named, boolean larger) {
        int bytes = BodyLimit.bytes(method, Route.of(path).orElseThrow(), named);

        assertThat(bytes).isEqualTo(larger ? BodyLimit.PICTURE : BodyLimit.USUAL);
        assertThat(BodyLimit.PICTURE).isGreaterThan(5 * 1024 * 1024);
    }

    @Test
    void waitsForTheEndOfTheExchangeFromItsBeginning() {
        assertThat(listeners).hasSize(1);

        limit.allows(LARGE);

        assertThat(listeners).hasSize(1);
    }

    @Test
    void givesATakenPlaceBackOnce() throws IOException {
        assertThat(limit.allows(LARGE)).isTrue();
        assertThat(limit.allows(LARGE + 1)).isTrue();
        assertThat(places.availablePermits()).isZero();
        assertThat(BodyLimit.of(BodyLimit.PICTURE, exchange, places).allows(LARGE))
                .isFalse();

        listeners.get(0).onError(null);
        listeners.get(0).onComplete(null);

        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void givesNothingBackThatWasNeverTaken() throws IOException {
        assertThat(limit.allows(BodyLimit.USUAL)).isTrue();

        listeners.get(0).onComplete(null);

        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void keepsNoPlaceAfterTheExchange() throws IOException {
        listeners.get(0).onComplete(null);

        assertThat(limit.allows(LARGE)).isFalse();
        assertThat(places.availablePermits()).isEqualTo(1);
    }
}
