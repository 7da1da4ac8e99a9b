package kr.ilovepet.order.waiting;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.OrderView;
import kr.ilovepet.platform.problem.Problem;

/** Answers a poll at once, or holds it without a thread until the order's state is another one. */
@ApplicationScoped
public class HeldPoll {

    private static final int LONGEST_SECONDS = 25;

    @Inject
    private WaitingRoom waitingRoom;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Answers with the order.
     *
     * @param wait seconds to wait at most; absent or 0 answers at once, above 25 is clamped
     * @param after the state that the caller knows
     * @param view looks the order up for this caller
     * @throws Problem 400 for parameters that are not valid, and whatever {@code view} refuses with
     */
    public void answer(AsyncResponse answer, String orderId, String wait, String after, Supplier<OrderView> view) {
        int seconds = seconds(wait);
        OrderStatus known = state(after);
        OrderView now = view.get();
        if (seconds == 0 || known == null || now.status() != known) {
            answer.resume(now);
            return;
        }
        // The waiting room answers in time; this is for the moment in which the instance stops.
        answer.setTimeout(LONGEST_SECONDS + 5L, TimeUnit.SECONDS);
        waitingRoom.enter(
                orderId, known, Duration.ofSeconds(seconds), () -> executor.execute(() -> resume(answer, view)));
    }

    private static void resume(AsyncResponse answer, Supplier<OrderView> view) {
        try {
            answer.resume(view.get());
        } catch (RuntimeException failed) {
            answer.resume(failed);
        }
    }

    private static int seconds(String wait) {
        if (wait == null || wait.isBlank()) {
            return 0;
        }
        if (!wait.matches("[0-9]{1,4}")) {
            throw Problem.validation("wait", "must be a whole number of seconds");
        }
        return Math.min(Integer.parseInt(wait), LONGEST_SECONDS);
    }

    private static OrderStatus state(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return OrderStatus.valueOf(after);
        } catch (IllegalArgumentException e) {
            throw Problem.validation("after", "must be a state of an order");
        }
    }
}
