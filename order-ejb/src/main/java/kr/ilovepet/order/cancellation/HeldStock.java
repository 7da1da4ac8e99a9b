package kr.ilovepet.order.cancellation;

import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.request.RequestRefusedException;

/** Checks what a request wants to return into stock against what its order still holds. */
final class HeldStock {

    private HeldStock() {}

    /** Refuses a request that wants more than the order holds; {@code field} is where it says so. */
    static void require(Order order, Quantities wanted, String field) {
        if (!wanted.atMost(order.lines().held()).equals(wanted)) {
            throw RequestRefusedException.invalid(field, "must be at most what the order still holds");
        }
    }
}
