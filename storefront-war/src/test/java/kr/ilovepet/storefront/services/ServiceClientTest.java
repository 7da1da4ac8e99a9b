package kr.ilovepet.storefront.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a page waits for a service. */
class ServiceClientTest {

    private static final Pattern LOCK_WAIT = Pattern.compile("(?m)^innodb-lock-wait-timeout = ([0-9]+)$");

    private final CallerContext caller = new CallerContext(null, Locale.KOREAN, "127.0.0.1", Trace.current());
    private final List<Duration> waits = new ArrayList<>();
    private final ServiceClient services =
            Fakes.inject(new ServiceClient(), new Bulkhead(), new PublicReads(), new LoadBalancer() {
                @Override
                public CompletableFuture<HttpResponse<byte[]>> send(String application, ServiceRequest call) {
                    waits.add(call.timeout());
                    return CompletableFuture.failedFuture(new IOException("nobody answers"));
                }
            });

    @ParameterizedTest
    @ValueSource(strings = {"mariadb.cnf", "mysql.cnf"})
    void aChangeIsWaitedForLongerThanItsServiceWaitsForARow(String database) throws IOException {
        Matcher lockWait = LOCK_WAIT.matcher(Files.readString(Path.of("../config/database", database)));
        assertThat(lockWait.find()).isTrue();

        List.of("POST", "PUT", "DELETE").forEach(this::send);

        assertThat(waits)
                .hasSize(3)
                .allSatisfy(
                        wait -> assertThat(wait).isGreaterThan(Duration.ofSeconds(Long.parseLong(lockWait.group(1)))));
    }

    @Test
    void whatIsOnlyReadIsNotWaitedForAsLong() {
        send("GET");
        send("POST");
        assertThatThrownBy(() -> services.get("catalog", "/api/x", caller, Void.class))
                .isInstanceOf(ServiceUnavailableException.class);

        assertThat(waits.get(0)).isLessThan(waits.get(1)).isEqualTo(waits.get(2));
    }

    private void send(String method) {
        assertThatThrownBy(() -> services.send("catalog", method, "/api/x", caller, null, Void.class))
                .isInstanceOf(ServiceUnavailableException.class);
    }
}
