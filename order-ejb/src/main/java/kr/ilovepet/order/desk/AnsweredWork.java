package kr.ilovepet.order.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import kr.ilovepet.order.idempotency.FirstAnswer;
import kr.ilovepet.order.idempotency.OrderRequests;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.platform.idempotency.IdempotentRequest;

/** Moves money or pieces once for each Idempotency-Key, however often an admin's request comes. */
@Stateless
public class AnsweredWork {

    @Inject
    private OrderRequests requests;

    /**
     * Does the work on the order and keeps the answer in one transaction, or tells what came of it the first time.
     *
     * @throws kr.ilovepet.platform.problem.Problem what the work refuses with, which a repeat is asked anew; 422 when
     *     the key came with another request, 409 while the first one runs
     */
    public Done once(IdempotentRequest request, String orderId, Supplier<OrderStatus> work) {
        Optional<FirstAnswer> before = requests.take(request, FirstAnswer.class);
        if (before.isPresent()) {
            return new Done(before.get().status(), true);
        }
        FirstAnswer answer = new FirstAnswer(orderId, work.get());
        requests.answered(request, answer);
        return new Done(answer.status(), false);
    }

    /**
     * Where the order was when the work was done.
     *
     * @param repeated whether it is the stored answer to an earlier request
     */
    public record Done(OrderStatus status, boolean repeated) {}
}
