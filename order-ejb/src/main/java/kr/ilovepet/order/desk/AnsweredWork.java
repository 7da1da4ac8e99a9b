package kr.ilovepet.order.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import kr.ilovepet.order.idempotency.ClientRequests;
import kr.ilovepet.order.idempotency.FirstAnswer;
import kr.ilovepet.order.orders.OrderStatus;

/** Work and its stored answer in one transaction: either both are there, or neither. */
@Stateless
public class AnsweredWork {

    @Inject
    private ClientRequests requests;

    /** Does the work on the order and keeps what it led to as the answer to the request. */
    public FirstAnswer carryOut(long userId, String key, String orderId, Supplier<OrderStatus> work) {
        FirstAnswer answer = new FirstAnswer(orderId, work.get());
        requests.answered(userId, key, answer);
        return answer;
    }
}
