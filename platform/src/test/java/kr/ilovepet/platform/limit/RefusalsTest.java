package kr.ilovepet.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of limits that are reached. */
class RefusalsTest {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    private final List<String> told = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getParameters()[0] + " " + line.getParameters()[1]);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private long now = Long.MIN_VALUE;
    private final Refusals refusals = new Refusals("test", () -> now);

    @BeforeEach
    void listen() {
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void aLimitHasOneLineAMinuteHoweverManyItRefuses() {
        for (int i = 0; i < 1_000; i++) {
            refusals.count("carts");
        }
        refusals.count("orders");
        assertThat(told).containsExactly("carts 1", "orders 1");

        now += Duration.ofMinutes(1).toNanos();
        refusals.count("carts");
        assertThat(told).containsExactly("carts 1", "orders 1", "carts 1000");
        assertThat(ShopMetrics.LIMIT_REFUSALS.labelValues("test", "carts").get())
                .isEqualTo(1_001);
    }
}
