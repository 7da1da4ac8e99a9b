package kr.ilovepet.order.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
     * Stores the order as CREATED, its first command with it.
     *
     * @return the order number
     * @throws Problem 503 when no free number was found
     */
    public String take(NewOrder order) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String number = numbers.next();
            if (accepted.accept(number, order)) {
                return number;
            }
            numbers.catchUp();
        }
        throw Problem.of(503, "TRY_AGAIN", "No order number could be had; please try again");
    }
}
