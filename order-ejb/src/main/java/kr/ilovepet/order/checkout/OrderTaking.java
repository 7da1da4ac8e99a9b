package kr.ilovepet.order.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.order.checkout.AcceptedOrders.Accepted;
import kr.ilovepet.order.numbers.OrderNumbers;
import kr.ilovepet.platform.problem.Problem;

/** Takes an order under a number of its own. */
@ApplicationScoped
public class OrderTaking {

    private static final int ATTEMPTS = 10;

    @Inject
    private OrderNumbers numbers;

    @Inject
    private AcceptedOrders accepted;

    /**
     * Stores the order as CREATED, its first command with it; once for each Idempotency-Key, however often the client
     * sends it.
     *
     * @throws Problem 503 when no free number was found, 422 when the key came with another request, 409 while that
     *     runs
     */
    public Accepted take(NewOrder order) {
        // A repeat takes no number.
        return accepted.before(order).orElseGet(() -> takeFirst(order));
    }

    private Accepted takeFirst(NewOrder order) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String number = numbers.next();
            Optional<Accepted> taken = accepted.accept(number, order);
            if (taken.isPresent()) {
                return taken.get();
            }
            numbers.catchUp();
        }
        throw Problem.of(503, "TRY_AGAIN", "No order number could be had; please try again");
    }
}
