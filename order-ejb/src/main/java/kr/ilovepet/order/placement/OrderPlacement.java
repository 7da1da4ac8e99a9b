package kr.ilovepet.order.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.order.numbers.OrderNumbers;
import kr.ilovepet.order.request.LockRetry;
import kr.ilovepet.order.request.OrderState;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.platform.idempotency.IdempotentResponse;
import kr.ilovepet.platform.problem.Problem;

/** Places an order under a number of its own. */
@ApplicationScoped
public class OrderPlacement {

    private static final Logger LOG = Logger.getLogger(OrderPlacement.class.getName());
    private static final int ATTEMPTS = 10;

    @Inject
    private OrderNumbers numbers;

    @Inject
    private PlacementTransaction transaction;

    @Inject
    private LockRetry lockRetry;

    /**
     * Stores the order as CREATED, its first command with it; once for each Idempotency-Key, however often the client
     * sends it.
     *
     * @throws RequestRefusedException when no free number was found
     * @throws Problem 422 when the key came with another request, 409 while that runs; 409 when the cart is not what
     *     was reviewed, 503 when others change it
     */
    public IdempotentResponse<OrderState> place(NewOrder order) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return lockRetry.run(() -> transaction.place(numbers.next(), order));
            } catch (OrderNumberTakenException taken) {
                LOG.log(Level.INFO, "{0}; the counter catches up", taken.getMessage());
                numbers.catchUp();
            }
        }
        throw RequestRefusedException.tryAgain("No order number could be had; please try again");
    }
}
