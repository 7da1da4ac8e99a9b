package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.shop.compose.ShopImage;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.HttpProbe;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.Sleep;
import kr.ilovepet.stack.shop.TokenKeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a client meets at the public port of an instance from its start to its stop: nobody, then "not yet", then the
 * shop, then "not any more", then nobody. Never a 404 of the container, never a request that breaks off before that.
 */
class StartAndStopIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int NOBODY = 0;

    @TempDir
    private Path folder;

    @Test
    void noRequestIsAnsweredWrongly() throws Exception {
        try (ShopImage image = ShopImage.build()) {
            Port privatePort = Port.free();
            Component storefront = image.instance("start-and-stop", settings(privatePort), Map.of());
            try {
                storefront.launch();
                noRequestIsAnsweredWrongly(storefront, privatePort);
            } finally {
                storefront.kill();
            }
        }
    }

    private static void noRequestIsAnsweredWrongly(Component storefront, Port privatePort) throws Exception {
        String page = "http://127.0.0.1:" + storefront.port() + "/robots.txt";
        String ready = "http://127.0.0.1:" + privatePort.number() + "/health/ready";

        List<Integer> starting = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            starting.add(HttpProbe.status(page));
            return last(starting) == 200;
        });
        assertThat(starting).contains(503).containsOnly(NOBODY, 503, 200);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(storefront::stop);
        List<Integer> stopping = new ArrayList<>();
        List<Integer> readiness = new ArrayList<>();
        while (!stop.isDone()) {
            stopping.add(HttpProbe.status(page));
            readiness.add(HttpProbe.status(ready));
            Sleep.milliseconds(20);
        }
        stop.get();

        assertThat(stopping).as("while it stops").startsWith(200).contains(503).containsOnly(200, 503, NOBODY);
        // Whoever was sent away is not taken again, and nobody breaks off before everybody is sent away.
        assertThat(stopping.lastIndexOf(200)).isLessThan(stopping.indexOf(503));
        assertThat(stopping.contains(NOBODY) ? stopping.indexOf(NOBODY) : stopping.size())
                .isGreaterThan(stopping.indexOf(503));
        assertThat(readiness).as("readiness").doesNotContain(200).contains(503);
        assertThat(storefront.onExit().get()).isEqualTo(143);
        assertThat(storefront.log().sinceStart()).contains("Stopping: 0 requests are still being worked on");
    }

    private static int last(List<Integer> statuses) {
        return statuses.get(statuses.size() - 1);
    }

    /** Of a storefront that has neither services nor brokers beside it. */
    private Map<String, String> settings(Port privatePort) {
        return Map.of(
                "SERVICE",
                "storefront",
                "SHOP_PROFILE",
                "local",
                "PRIVATE_HTTP_PORT",
                Integer.toString(privatePort.number()),
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "STOREFRONT_PAGE_TOKEN_KEY",
                "signs-the-forms-of-this-test-only",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                TokenKeyPair.in(folder).publicKey().toUri().toString());
    }
}
