package kr.ilovepet.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which requests ask for the same. */
class IdempotentRequestTest {

    @Test
    void tellsRequestsApartByWhatTheyAskFor() {
        String first = fingerprint("POST products/1/stock", 5);
        assertThat(first).hasSize(64).isEqualTo(fingerprint("POST products/1/stock", 5));
        assertThat(first)
                .isNotEqualTo(fingerprint("POST products/1/stock", 6))
                .isNotEqualTo(fingerprint("POST products/2/stock", 5))
                .isNotEqualTo(fingerprint("PUT products/1/stock", 5));
    }

    @Test
    void tellsFilesApartByTheirBytes() {
        String first = withFile(new byte[] {1, 2, 3});
        assertThat(withFile(new byte[] {1, 2, 3})).hasSize(64).isEqualTo(first);
        assertThat(withFile(new byte[] {1, 2, 4})).isNotEqualTo(first);
        assertThat(IdempotentRequest.withFile(2, "a key", "POST products/2/pictures", new byte[] {1, 2, 3})
                        .fingerprint())
                .isNotEqualTo(first);
    }

    private static String withFile(byte[] file) {
        return IdempotentRequest.withFile(2, "a key", "POST products/1/pictures", file)
                .fingerprint();
    }

    private static String fingerprint(String target, int change) {
        return new IdempotentRequest(2, "a key", target, Map.of("change", change)).fingerprint();
    }
}
