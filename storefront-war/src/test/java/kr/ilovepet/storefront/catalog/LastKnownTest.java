package kr.ilovepet.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import kr.ilovepet.storefront.services.ServiceUnavailableException;
import org.junit.jupiter.api.Test;

class LastKnownTest {

    private final LastKnown<String> known = new LastKnown<>("samples");

    @Test
    void keepsTheLastAnswerWhileThereIsNone() {
        assertThat(known.ask(LastKnownTest::unavailable)).isEmpty();
        assertThat(known.value()).isEmpty();

        assertThat(known.ask(() -> "first")).contains("first");
        assertThat(known.ask(LastKnownTest::unavailable)).isEmpty();
        assertThat(known.value()).contains("first");
        assertThat(known.ask(() -> "second")).contains("second");
        assertThat(known.value()).contains("second");
    }

    private static String unavailable() {
        throw new ServiceUnavailableException("catalog", 503);
    }
}
