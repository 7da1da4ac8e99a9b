package kr.ilovepet.order.retention;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import kr.ilovepet.order.cart.Carts;
import kr.ilovepet.order.request.IdempotentOrderRequests;

/** Deletes once an hour what is kept for a time only. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    @Inject
    private IdempotentOrderRequests requests;

    @Inject
    private Carts carts;

    /** Deletes stored responses and carts of guests whose time is over. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void delete() {
        requests.cleanUp();
        carts.deleteExpired();
    }
}
