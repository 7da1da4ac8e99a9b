package kr.ilovepet.order.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import kr.ilovepet.order.checkout.Contention;
import kr.ilovepet.order.idempotency.ClientRequests;
import kr.ilovepet.order.idempotency.Fingerprint;
import kr.ilovepet.order.idempotency.FirstAnswer;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.platform.json.Json;

/** Moves money or pieces once for each Idempotency-Key, however often an admin's request comes. */
@ApplicationScoped
class DeskRequests {

    @Inject
    private ClientRequests requests;

    @Inject
    private AnsweredWork answered;

    @Inject
    private Contention contention;

    /** A request that may come again. {@code body} is all that it asks for; {@code key} is null where it has none. */
    record Request(long userId, String key, String orderId, Object body) {

        private String fingerprint() {
            return Fingerprint.of(body.getClass().getSimpleName() + " " + orderId + " " + Json.write(body));
        }
    }

    /**
     * Does the work, or tells what came of it the first time.
     *
     * @throws kr.ilovepet.platform.problem.Problem what the work refuses with, which a repeat is asked anew; 422 when the
     *     key came with another request, 409 while the first one runs
     */
    Done once(Request request, Supplier<OrderStatus> work) {
        if (request.key() == null) {
            return new Done(contention.meet(work), false);
        }
        String fingerprint = request.fingerprint();
        Optional<FirstAnswer> first = requests.first(request.userId(), request.key(), fingerprint)
                ? Optional.empty()
                : requests.repeated(request.userId(), request.key(), fingerprint);
        return first.map(answer -> new Done(answer.status(), true))
                .orElseGet(() -> new Done(carryOut(request, work), false));
    }

    private OrderStatus carryOut(Request request, Supplier<OrderStatus> work) {
        boolean done = false;
        try {
            FirstAnswer answer = contention.meet(
                    () -> answered.carryOut(request.userId(), request.key(), request.orderId(), work));
            done = true;
            return answer.status();
        } finally {
            if (!done) {
                requests.forget(request.userId(), request.key());
            }
        }
    }

    /**
     * Where the order was when the work was done.
     *
     * @param repeated whether it is the stored answer to an earlier request
     */
    record Done(OrderStatus status, boolean repeated) {}
}
