package kr.ilovepet.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimesTest {

    @Test
    void addsUserAndSystemTimeOfAProgramWithABlankInItsName() {
        String stat = "4711 (java (old) x) S 1 4711 4711 0 -1 4194560 1 2 3 4 250 50 7 8 20 0 90 0 100 200 300";

        assertThat(CpuTimes.ofStat(stat)).isEqualTo(3_000);
    }

    @Test
    void hasWhatWasUsedSinceAnEarlierReading() {
        CpuTimes used = new CpuTimes(Map.of("kafka", 130.0, "redis", 20.0))
                .since(new CpuTimes(Map.of("kafka", 100.0, "redis", 10.0)));

        assertThat(used.milliseconds()).containsEntry("kafka", 30.0).containsEntry("redis", 10.0);
        assertThat(used.total()).isEqualTo(40);
    }

    @Test
    void readsThisProcess() {
        assertThat(CpuTimes.of(Map.of("me", ProcessHandle.current().pid())).total())
                .isPositive();
    }
}
