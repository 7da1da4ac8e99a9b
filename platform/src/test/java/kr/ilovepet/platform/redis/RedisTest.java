package kr.ilovepet.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedisTest {

    /** A thousand questions would take five minutes if each waited for its time-out. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void aRedisThatNeverAnswersHoldsNobodyUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Redis redis = new Redis(URI.create("redis://127.0.0.1:" + silent.getLocalPort()));
            redis.open();
            for (int i = 0; i < 1_000; i++) {
                assertThat(redis.ask(jedis -> jedis.get("key"))).isEmpty();
            }
            redis.close();
        }
    }
}
