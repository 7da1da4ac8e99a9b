package kr.ilovepet.member.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.platform.problem.Problem;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher(4, 1, 2);

    @Test
    void hashesAFewAtOnceLetsAFewWaitAndRefusesTheOthers() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger hashing = new AtomicInteger();
        AtomicInteger arrived = new AtomicInteger();
        List<CompletableFuture<Integer>> taken = new ArrayList<>();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            try {
                for (int i = 0; i < 4; i++) {
                    String address = "198.51.100." + i;
                    taken.add(CompletableFuture.supplyAsync(
                            () -> {
                                arrived.incrementAndGet();
                                return hasher.login(address, () -> {
                                    int now = hashing.incrementAndGet();
                                    await(end);
                                    hashing.decrementAndGet();
                                    return now;
                                });
                            },
                            callers));
                }
                Awaitility.await().until(() -> arrived.get() == 4 && hashing.get() == 2);
                Awaitility.await()
                        .untilAsserted(() -> assertThatThrownBy(() -> hasher.login("203.0.113.1", () -> 0))
                                .isInstanceOfSatisfying(
                                        Problem.class,
                                        problem -> assertThat(problem.status()).isEqualTo(503)));
            } finally {
                end.countDown();
            }
        }
        assertThat(taken).allSatisfy(hash -> assertThat(hash.join()).isLessThanOrEqualTo(2));
        assertThat(hasher.login("203.0.113.1", () -> 7)).isEqualTo(7);
    }

    @Test
    void leavesPlacesToOtherAddressesAndToRegistrations() {
        PasswordHasher roomy = new PasswordHasher(5, 1, 16);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch hashing = new CountDownLatch(4);
        List<CompletableFuture<Integer>> taken = new ArrayList<>();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            try {
                for (int i = 0; i < 4; i++) {
                    taken.add(CompletableFuture.supplyAsync(
                            () -> roomy.login("198.51.100.1", () -> {
                                hashing.countDown();
                                await(end);
                                return 1;
                            }),
                            callers));
                }
                await(hashing);

                assertThatThrownBy(() -> roomy.login("198.51.100.1", () -> 0)).isInstanceOf(Problem.class);
                assertThat(roomy.login("198.51.100.2", () -> 7)).isEqualTo(7);
                roomy.login("198.51.100.2", () -> {
                    assertThatThrownBy(() -> roomy.login("198.51.100.3", () -> 0))
                            .isInstanceOf(Problem.class);
                    return assertThat(roomy.registration(() -> 8)).isEqualTo(8);
                });
            } finally {
                end.countDown();
            }
        }
        assertThat(taken).allSatisfy(hash -> assertThat(hash.join()).isEqualTo(1));
        assertThat(roomy.login("198.51.100.1", () -> 9)).isEqualTo(9);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
