package kr.ilovepet.order.placement;

import jakarta.ejb.ApplicationException;
import kr.ilovepet.order.domain.OrderNumber;

/** Another order has the number; nothing is stored under it. */
@ApplicationException(rollback = true)
public class OrderNumberTakenException extends RuntimeException {

    OrderNumberTakenException(OrderNumber number) {
        super("Order number " + number + " is taken");
    }
}
