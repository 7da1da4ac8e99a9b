package kr.ilovepet.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void hasTheNearestRank() {
        Latencies latencies = new Latencies();
        IntStream.rangeClosed(1, 200).map(i -> 201 - i).forEach(i -> latencies.add(i * MILLISECOND));

        assertThat(latencies.median()).isEqualTo(100);
        assertThat(latencies.percentile(95)).isEqualTo(190);
        assertThat(latencies.percentile(99)).isEqualTo(198);
        assertThat(latencies.percentile(100)).isEqualTo(200);
        assertThat(latencies.percentile(0.1)).isEqualTo(1);
    }

    @Test
    void countsWhatComesAfterALook() {
        Latencies latencies = new Latencies();
        IntStream.rangeClosed(1, 5_000).forEach(i -> latencies.add(2 * MILLISECOND));
        assertThat(latencies.percentile(100)).isEqualTo(2);

        latencies.add(MILLISECOND);
        latencies.add(9 * MILLISECOND);

        assertThat(latencies.count()).isEqualTo(5_002);
        assertThat(latencies.percentile(100)).isEqualTo(9);
        assertThat(latencies.percentile(0.01)).isEqualTo(1);
    }

    @Test
    void showsADashWhereNothingWasMeasured() {
        assertThat(new Latencies().summary()).isEqualTo("– (–, –)");
    }
}
