package kr.ilovepet.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void takesWhatPrometheusTakes() {
        assertEquals(List.of(), new PrometheusText("""
                # HELP a_total What is counted.
                # TYPE a_total counter
                a_total{app="x",text="a } b \\"c\\""} 1.0
                a_total{app="y",text=""} 2.5E-4
                # TYPE b_seconds histogram
                b_seconds_bucket{le="+Inf"} 3
                b_seconds_sum NaN
                """).faults());
    }

    @Test
    void namesEachLineThatPrometheusRefuses() {
        assertEquals(
                List.of(
                        "a series twice: a{x=\"1\"} 2",
                        "a type twice: # TYPE a gauge",
                        "a type after its samples: # TYPE b gauge",
                        "no sample: a b c",
                        "no sample: # TYPE c number"),
                new PrometheusText("""
                        # TYPE a gauge
                        a{x="1"} 1
                        a{x="1"} 2
                        # TYPE a gauge
                        b 1
                        # TYPE b gauge
                        a b c
                        # TYPE c number
                        """).faults());
    }
}
