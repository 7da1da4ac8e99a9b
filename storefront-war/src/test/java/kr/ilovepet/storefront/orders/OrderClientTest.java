package kr.ilovepet.storefront.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.Problems;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceUnavailableException;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a page is held back for its order. */
@Timeout(20)
class OrderClientTest {

    private static final String NUMBER = "2026112300000001";
    private static final CallerContext CALLER =
            new CallerContext("token", Locale.ENGLISH, "127.0.0.1", Trace.current());

    private final List<String> polls = new ArrayList<>();
    private final List<CompletableFuture<Order>> answers = new ArrayList<>();
    private String state = "CREATED";

    private final OrderClient orders = Fakes.inject(
            new OrderClient(),
            new CurrentCaller() {
                @Override
                public CallerContext get() {
                    return CALLER;
                }
            },
            new ServiceClient() {
                @Override
                public <T> T get(String application, String path, CallerContext caller, Class<T> type) {
                    return type.cast(order(state));
                }

                @Override
                public <T> CompletableFuture<T> getAsync(
                        String application, String path, CallerContext caller, Class<T> type) {
                    return CompletableFuture.completedFuture(type.cast(order(state)));
                }

                @Override
                public <T> CompletableFuture<T> longPoll(
                        String application, String path, CallerContext caller, Class<T> type, Duration timeout) {
                    polls.add(path.replaceFirst(".*after=", ""));
                    return answers.remove(0).thenApply(type::cast);
                }
            });

    @Test
    void anOrderThatStandsStillIsShownAtOnce() {
        state = "PREPARED";

        assertThat(orders.orderSoon(NUMBER).status()).isEqualTo("PREPARED");
        assertThat(polls).isEmpty();
    }

    @Test
    void statesThatSayTheSameAreWaitedThrough() {
        answers.add(CompletableFuture.completedFuture(order("VALIDATION_SUCCESS")));
        answers.add(CompletableFuture.completedFuture(order("PREPARED")));

        assertThat(orders.orderSoon(NUMBER).status()).isEqualTo("PREPARED");
        assertThat(polls).containsExactly("CREATED", "VALIDATION_SUCCESS");
    }

    @Test
    void aSlowOrderIsShownAsItIs() {
        answers.add(new CompletableFuture<>());
        long begin = System.nanoTime();

        assertThat(orders.orderSoon(NUMBER).status()).isEqualTo("CREATED");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(OrderClient.MOMENT);
    }

    @Test
    void soIsOneWhoseServiceGoesAwayMeanwhile() {
        answers.add(CompletableFuture.failedFuture(new ServiceUnavailableException("order", 503)));

        assertThat(orders.orderSoon(NUMBER).status()).isEqualTo("CREATED");
    }

    @Test
    void whereThereIsNoPlaceToWaitTheOrderIsLookedAtInAMoment() {
        answers.add(CompletableFuture.failedFuture(Problems.with(429, "TOO_MANY_LONG_POLLS")));
        long begin = System.nanoTime();
        CompletableFuture<Order> order =
                orders.orderAfter(NUMBER, "CREATED", Instant.now().plusSeconds(9), CALLER);
        state = "PREPARED";

        assertThat(order.join().status()).isEqualTo("PREPARED");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(polls).hasSize(1);
    }

    @Test
    void aPollThatIsOverIsNotPutAgain() {
        answers.add(CompletableFuture.completedFuture(order("CREATED")));
        answers.add(CompletableFuture.completedFuture(order("VALIDATION_SUCCESS")));

        assertThat(orders.orderAfter(NUMBER, "CREATED", Instant.now().plusSeconds(9), CALLER)
                        .join()
                        .status())
                .isEqualTo("CREATED");
        assertThat(orders.orderAfter(NUMBER, "CREATED", Instant.now(), CALLER)
                        .join()
                        .status())
                .isEqualTo("VALIDATION_SUCCESS");
        assertThat(polls).hasSize(2);
    }

    private static Order order(String status) {
        return new Order(NUMBER, status, null, null, null, null, null, null, null);
    }
}
