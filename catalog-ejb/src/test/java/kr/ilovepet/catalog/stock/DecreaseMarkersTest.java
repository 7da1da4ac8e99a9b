package kr.ilovepet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DecreaseMarkersTest {

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void aRedisThatNeverAnswersHoldsNobodyUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DecreaseMarkers markers =
                    new DecreaseMarkers(URI.create("redis://127.0.0.1:" + silent.getLocalPort()));
            markers.open();
            assertThat(markers.seen("o1")).isFalse();
            long start = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                assertThat(markers.seen("o" + i)).isFalse();
                markers.mark(new DecreaseDecided("o" + i));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
            markers.close();
        }
    }
}
