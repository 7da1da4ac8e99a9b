package kr.ilovepet.catalog.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which requests ask for the same. */
class KeyedRequestTest {

    @Test
    void tellsRequestsApartByWhatTheyAskFor() {
        String first = fingerprint("POST products/1/stock", 5);
        assertThat(first).hasSize(64).isEqualTo(fingerprint("POST products/1/stock", 5));
        assertThat(first)
                .isNotEqualTo(fingerprint("POST products/1/stock", 6))
                .isNotEqualTo(fingerprint("POST products/2/stock", 5))
                .isNotEqualTo(fingerprint("PUT products/1/stock", 5));
    }

    private static String fingerprint(String target, int change) {
        return new KeyedRequest(2, "a key", target, Map.of("change", change)).fingerprint();
    }
}
