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

    private final PasswordHasher hasher = new PasswordHasher(4, 2);

    @Test
    void hashesAFewAtOnceLetsAFewWaitAndRefusesTheOthers() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger hashing = new AtomicInteger();
        AtomicInteger arrived = new AtomicInteger();
        List<CompletableFuture<Integer>> taken = new ArrayList<>();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            try {
                for (int i = 0; i < 4; i++) {
                    taken.add(CompletableFuture.supplyAsync(
                            () -> {
                                arrived.incrementAndGet();
                                return hasher.inTurn(() -> {
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
                        .untilAsserted(() -> assertThatThrownBy(() -> hasher.inTurn(() -> 0))
                                .isInstanceOfSatisfying(
                                        Problem.class,
                                        problem -> assertThat(problem.status()).isEqualTo(503)));
            } finally {
                end.countDown();
            }
        }
        assertThat(taken).allSatisfy(hash -> assertThat(hash.join()).isLessThanOrEqualTo(2));
        assertThat(hasher.inTurn(() -> 7)).isEqualTo(7);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
