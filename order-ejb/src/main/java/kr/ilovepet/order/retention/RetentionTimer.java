package kr.ilovepet.order.retention;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import kr.ilovepet.order.cart.Carts;
import kr.ilovepet.order.request.IdempotentOrderRequests;
import kr.ilovepet.order.saga.ReceivedMessages;

/** Deletes once an hour what is kept for a time only. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    @Inject
    private IdempotentOrderRequests requests;

    @Inject
    private Carts carts;

    @Inject
    private ReceivedMessages received;

    /** Deletes stored responses, carts of guests and notes of received messages whose time is over. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void delete() {
        requests.cleanUp();
        carts.deleteExpired();
        received.deleteExpired();
    }
}
